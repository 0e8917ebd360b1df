/** The ledger in a browser: a unit reports in a few steps, the office sees it, two who write at once are both heard. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { signInAs } from '#test/visitor'
import { desk, fourModes, lightChinese, type Mode, openPage, phone, useStage, violationsOn } from './browser.ts'

const stage = useStage()

/** A page on which somebody of the demonstration sits. */
async function openAs(role: string, office: string, mode: Mode = lightChinese, viewport = desk): Promise<Page> {
  const { cookies } = await signInAs(stage.server.url, role, office)
  const page = await openPage(stage.browser, mode, viewport)
  await page.context().addCookies(
    cookies.map((one) => {
      const [name = '', ...value] = one.split('=')
      return { name, value: value.join('='), url: stage.server.url }
    }),
  )
  return page
}

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(stage.server.url + path)
  await page.waitForSelector('h1:not(.visually-hidden)')
}

describe('the monthly note', () => {
  it('is written in under eight steps, and the office sees it', async () => {
    const page = await openAs('unit', 'economy')
    await go(page, '/workbench')
    let steps = 0
    const step = async (act: Promise<unknown>): Promise<void> => {
      steps += 1
      await act
    }
    const owed = await page.locator('.workbench section').first().locator('li').count()
    await step(page.locator('.workbench li a').first().click())
    await step(page.getByLabel('进展情况').fill('已完成两成，设备已到位'))
    await step(page.getByLabel('下步措施').fill('八月安装调试'))
    await step(page.getByRole('button', { name: '保存进展' }).click())
    await page.getByText('第 1 版').first().waitFor()
    expect(steps).toBeLessThan(8)
    const path = new URL(page.url()).pathname
    await go(page, '/workbench')
    expect(await page.locator('.workbench section').first().locator('li').count()).toBe(owed - 1)

    const office = await openAs('office', '')
    await go(office, path)
    await office.getByText('已完成两成，设备已到位').waitFor()
    await go(office, '/ledger?reporting=reported')
    await office.getByText('已完成两成，设备已到位').waitFor()
    await page.context().close()
    await office.context().close()
  })

  it('that was begun and not saved is there again', async () => {
    const page = await openAs('unit', 'science')
    await go(page, '/workbench')
    await page.locator('.workbench li a').first().click()
    await page.getByLabel('进展情况').fill('写了一半')
    await page.getByText('草稿已存在本机').waitFor()
    await page.reload()
    await page.getByText('这里是上次没有保存的草稿').waitFor()
    expect(await page.getByLabel('进展情况').inputValue()).toBe('写了一半')
    await page.getByRole('button', { name: '放弃草稿' }).click()
    expect(await page.getByLabel('进展情况').inputValue()).toBe('')
    await page.context().close()
  })

  it('of two who write at once keeps both, and the second one chooses', async () => {
    const [first, second] = [await openAs('unit', 'finance'), await openAs('unit', 'finance')]
    await go(first, '/workbench')
    await first.locator('.workbench li a').first().click()
    await first.waitForURL('**/ledger/**')
    await go(second, new URL(first.url()).pathname)
    await second.getByLabel('进展情况').fill('乙写的')
    await first.getByLabel('进展情况').fill('甲写的')
    await first.getByRole('button', { name: '保存进展' }).click()
    await first.getByText('第 1 版').first().waitFor()
    await second.getByRole('button', { name: '保存进展' }).click()
    await second.getByText('同事刚刚保存了另一版').waitFor()
    expect(await violationsOn(second)).toEqual([])
    await second.getByRole('button', { name: '按下面的文字保存' }).click()
    await second.getByText('第 2 版').first().waitFor()
    await second.getByText('历次修订 1').click()
    await second.getByText('甲写的').waitFor()
    await first.context().close()
    await second.context().close()
  })
})

describe('the table', () => {
  it('keeps its filters in the address, is walked through with J and K, and opened with Enter', async () => {
    const page = await openAs('office', '')
    await go(page, '/ledger')
    await page.locator('.ledger-filters select').first().selectOption({ label: '科技局' })
    await page.waitForURL('**/ledger?unit=science')
    await page.getByText('14 / 33 项').waitFor()
    expect(await page.locator('.ledger-open').count()).toBe(14)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const heading = await page.locator('.ledger-open').first().innerText()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ledger/*/*')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.context().close()
  })

  it('saves a view under a name, and takes it away again', async () => {
    const page = await openAs('leader', '')
    await go(page, '/ledger?unit=economy&group=section')
    await page.getByRole('button', { name: '保存当前视图' }).click()
    await page.getByLabel('视图名称').fill('经发局分章')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('link', { name: '经发局分章' }).waitFor()
    await page.getByRole('button', { name: '删除视图“经发局分章”' }).click()
    await page.getByRole('button', { name: '保存当前视图' }).waitFor()
    await page.context().close()
  })
})

describe('axe finds nothing', () => {
  it.each(fourModes)('on the pages of the ledger in $appearance, $language', async (mode) => {
    const page = await openAs('office', '', mode)
    for (const path of ['/ledger', '/ledger?group=unit&month=2019-06', '/ledger?q=zzz', '/workbench']) {
      await go(page, path)
      expect(await violationsOn(page), path).toEqual([])
    }
    await go(page, '/ledger')
    await page.locator('.ledger-open').first().click()
    await page.waitForSelector('blockquote')
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })

  it('on a phone, for a unit', async () => {
    const page = await openAs('unit', 'economy', lightChinese, phone)
    for (const path of ['/ledger?mine', '/workbench']) {
      await go(page, path)
      expect(await violationsOn(page), path).toEqual([])
    }
    await page.setViewportSize(phone)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(phone.width)
    await page.context().close()
  })

  it('where somebody may not look, or is not signed in', async () => {
    const page = await openAs('enterprise', '')
    await go(page, '/ledger')
    expect(await page.locator('main').innerText()).toContain('岗位')
    expect(await violationsOn(page)).toEqual([])
    await page.context().clearCookies()
    await go(page, '/ledger')
    expect(await page.locator('main').innerText()).toContain('登录')
    await page.context().close()
  })
})
