/** The directory as an office uses it: lists in, slips out, offices renamed and merged, each seen by those who may. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Role } from '#base/roles'
import { writeBook } from '#kernel/spreadsheet'
import { desk, fourModes, lightChinese, type Mode, openPage, phone, useStage, violationsOn } from './browser.ts'

const stage = useStage()

/** A page of somebody of the demonstration who sits in this role. */
async function openAs(role: Role, mode: Mode = lightChinese, viewport = desk): Promise<Page> {
  const page = await openPage(stage.browser, mode, viewport)
  const { people } = (await (await page.request.get(`${stage.server.url}/api/v1/demonstration/people`)).json()) as {
    people: { id: string; role: Role }[]
  }
  await page.request.post(`${stage.server.url}/api/v1/demonstration/session`, {
    data: { person: people.find((one) => one.role === role)?.id },
    headers: { 'idempotency-key': randomUUID() },
  })
  return page
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(stage.server.url + path)
  await page.waitForSelector('h1:not(.visually-hidden)')
}

const header = ['姓名', '用户名', '岗位角色', '单位', '职务', '职务类别', '电话']
const listOf = (rows: readonly (readonly string[])[]) => [header, ...rows].map((row) => row.join('\t')).join('\n')
const problemsOn = (page: Page) => page.locator('.row-problems b').allTextContents()

describe('axe finds nothing', () => {
  const paths = ['/offices', '/offices?office=finance', '/people', '/contacts', '/offices?act=merge', '/people?act=add']

  it.each(fourModes)('on the pages of the directory in $appearance, $language', async (mode) => {
    const page = await openAs('administrator', mode)
    for (const path of paths) {
      await go(page, path)
      expect(await violationsOn(page)).toEqual([])
      await page.setViewportSize(desk)
    }
    await page.context().close()
  })

  it('on a phone, where nothing is wider than the screen', async () => {
    const page = await openAs('administrator', lightChinese, phone)
    for (const path of [...paths, '/offices?office=finance&act=change', '/offices?act=add']) {
      await go(page, path)
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect([path, tooWide]).toEqual([path, false])
      expect(await violationsOn(page)).toEqual([])
      await page.setViewportSize(phone)
    }
    await page.context().close()
  })
})

describe('a list of people', () => {
  it('with mistakes enters nobody; when they are repaired, everybody gets a slip that is shown once', async () => {
    const page = await openAs('administrator')
    await go(page, '/people?act=add')
    await page.fill(
      '#list-text',
      listOf([
        ['周一', '', '责任单位', '区材政局', '局长', '主要负责同志', '0373-3050001'],
        ['吴二', 'wuer', '责任单位', '区财政局', '科长', '联络员', '0373-3050002'],
      ]),
    )
    await page.getByRole('button', { name: '改为“区财政局”' }).waitFor()
    expect(await problemsOn(page)).toEqual(['B2 用户名', 'D2 单位'])
    expect(await violationsOn(page)).toEqual([])
    const confirm = page.getByRole('button', { name: '添加 2 人并生成启用单' })
    expect(await confirm.isDisabled()).toBe(true)
    await page.getByRole('button', { name: '改为“区财政局”' }).click()
    await page.getByRole('button', { name: '改为“zhouyi”' }).click()
    await confirm.click()
    await page.waitForSelector('.slip')
    const slips = await page.locator('.slip').allTextContents()
    expect(slips).toHaveLength(2)
    expect(slips[0]).toMatch(
      /区财政局.*周一.*zhouyi.*[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}.*\d{4}-\d\d-\d\d.*\/activate/s,
    )
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: '已经打印，离开这一页' }).click()
    await page.getByRole('link', { name: '周一' }).waitFor()
    await page.goBack()
    expect(await page.locator('.slip').count()).toBe(0)
    await go(page, '/offices?office=finance')
    await page.getByText('主要负责同志').first().waitFor()
    await go(page, '/contacts')
    await page.getByText('0373-3050001').waitFor()
    await page.context().close()
  })

  it('in a workbook is looked through like a pasted one, with the addresses of its cells', async () => {
    const text = (value: string) => ({ kind: 'text', text: value }) as const
    const columns = header.map((name) => ({ header: name, widthCharacters: 12, editing: 'open' }) as const)
    const row = ['郑三', 'zhengsan', '责任单外', '区财政局', '', '', '无'].map(text)
    const bytes = await writeBook({
      sheets: [{ name: '人员', titles: ['人员名单'], note: null, columns, rows: [row] }],
    })
    const page = await openAs('administrator')
    await go(page, '/people?act=add')
    await page.setInputFiles('input[type=file]', {
      name: '人员.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })
    await page.waitForSelector('.row-problems b')
    expect(await problemsOn(page)).toEqual(['C3 岗位角色', 'G3 电话'])
    await page.context().close()
  })
})

describe('a steward', () => {
  it('sees and enters the people of his own office only', async () => {
    const page = await openAs('steward')
    await go(page, '/people')
    expect(await page.locator('h1').textContent()).toMatch(/的人员$/)
    expect(await page.locator('.people-table tbody tr').count()).toBe(2)
    expect(await page.locator('.tabs a').allTextContents()).toEqual(['单位', '人员'])
    await page.getByRole('button', { name: '添加人员' }).click()
    await page.fill('#list-text', '姓名\t用户名\t岗位角色\n冯四\tfengsi\t系统管理员')
    await page.waitForSelector('.row-problems b')
    expect(await problemsOn(page)).toEqual(['C2 岗位角色'])
    await page.fill('#list-text', '姓名\t用户名\t岗位角色\n冯四\tfengsi\t企业')
    await page.getByRole('button', { name: '添加 1 人并生成启用单' }).click()
    await page.waitForSelector('.slip')
    await page.context().close()
  })
})

describe('an office', () => {
  it('that somebody else has just changed is shown in both versions', async () => {
    const [first, second] = [await openAs('administrator'), await openAs('office')]
    for (const page of [first, second]) {
      await go(page, '/offices?office=science&act=change')
      await page.waitForSelector('#name')
    }
    const save = async (page: Page, name: string) => {
      await page.fill('#name', name)
      await page.getByRole('button', { name: '保存' }).click()
    }
    await save(first, '区科学技术和工业信息化局')
    await first.waitForSelector('#name', { state: 'detached' })
    await save(second, '区科技创新局')
    await second.waitForSelector('.versions')
    expect(await second.locator('.versions .differs td').allTextContents()).toEqual([
      '区科学技术和工业信息化局',
      '区科技创新局',
    ])
    expect(await violationsOn(second)).toEqual([])
    await second.getByRole('button', { name: '保留现在的' }).click()
    await first.context().close()
    await second.context().close()
  })

  it('that was merged is found by its name, with the one that took it over, and stands alone before that day', async () => {
    const page = await openAs('administrator')
    await go(page, '/offices?act=add')
    await page.fill('#list-text', '单位名称\t类别\n区市场监督管理局\t局\n区盐务分局\t分局')
    await page.locator('.id-input').nth(1).fill('salt-branch')
    await page.getByRole('button', { name: '添加 2 个单位' }).click()
    await page.waitForSelector('.office-table')
    await go(page, '/offices?office=salt-branch')
    await page.getByRole('button', { name: '合并' }).click()
    await page.locator('#successors').click()
    await page.locator('#successors').fill('qushichang')
    await page.locator('.ant-select-item-option', { hasText: '区市场监督管理局' }).click()
    await page.fill('#on-day', '2019-08-01')
    await page.fill('#basis', '青编〔2019〕3 号')
    await page.getByText('从 2019-08-01 起由 区市场监督管理局 承接').waitFor()
    await page.getByRole('button', { name: '确认合并' }).click()
    await page.getByText('区盐务分局 并入 区市场监督管理局（青编〔2019〕3 号）').waitFor()
    const found = async (day: string) => {
      await go(page, `/offices?day=${day}`)
      await page.fill('input[type=search]', 'yanwu')
      await page.waitForSelector('.office-table tbody tr')
      await expect.poll(() => page.locator('.tool-count').textContent()).toContain('找到')
      return (await page.locator('.office-name').allTextContents()).map((text) => text.trim())
    }
    expect(await found('2019-08-01')).toEqual(['区盐务分局已并入 区市场监督管理局', '区市场监督管理局承接 区盐务分局'])
    expect(await found('2019-07-31')).toEqual(['区盐务分局'])
    await page.context().close()
  })
})

it('who is not signed in is asked to, and learns nothing', async () => {
  const page = await openPage(stage.browser)
  await go(page, '/people')
  expect(await page.locator('h1').textContent()).toBe('需要先登录')
  expect(await violationsOn(page)).toEqual([])
  await page.context().close()
})
