/** A document becomes a plan in force from the keyboard; what is read, decided and changed is seen on both sides. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { desk, fourModes, lightChinese, type Mode, openPage, phone, useStage, violationsOn } from './browser.ts'

const stage = useStage()
const source = path.resolve('test/fixtures/plans/qingshui-2021/source/plan.txt')
/** A number that the reader takes for none of a target. */
const withPrize = `${readFileSync(source, 'utf8')}对考核优秀的乡镇给予30万元奖励。\n`

type Person = { readonly id: string; readonly username?: string; readonly role: string; readonly zone: string }

async function signIn(page: Page, role: string): Promise<Person> {
  await page.goto(`${stage.server.url}/plans`)
  return page.evaluate(async (wanted) => {
    const { people } = (await (await fetch('/api/v1/demonstration/people')).json()) as { people: Person[] }
    const person = people.find((one) => one.role === wanted)
    if (person === undefined) throw new Error(`nobody is ${wanted}`)
    const headers = { 'content-type': 'application/json', 'idempotency-key': `${Date.now()}-${Math.random()}` }
    await fetch('/api/v1/demonstration/session', {
      method: 'POST',
      headers,
      body: JSON.stringify({ person: person.id }),
    })
    return person
  }, role)
}

async function openAs(role: string, mode: Mode = lightChinese, size = desk): Promise<Page> {
  const page = await openPage(stage.browser, mode, size)
  await signIn(page, role)
  return page
}

/** Sends a document by the API; the address of its page. */
async function startDraft(page: Page, plan: string, text = withPrize): Promise<string> {
  return page.evaluate(
    async ([id, words]) => {
      const { zone } = (await (await fetch('/api/v1/session')).json()) as { zone: string }
      const reply = await fetch(`/api/v1/zones/${zone}/drafts?plan=${id}&name=plan.txt`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': `start-${id}` },
        body: new TextEncoder().encode(words),
      })
      return `/drafts/${((await reply.json()) as { id: string }).id}`
    },
    [plan, text] as const,
  )
}

/** Much else runs on the machine of a test. */
const slow = { timeout: 15_000 }

const chosen = (page: Page) => page.locator('.entry.chosen')
const status = (page: Page, entry: string) => page.locator(`#${entry} .status`).first().getAttribute('aria-label')

async function openDraft(page: Page, address: string): Promise<void> {
  await page.goto(stage.server.url + address)
  await page.waitForSelector('.entry')
}

/** Goes to an entry by its words, as a reader does by its link. */
async function choose(page: Page, words: string, kind = 'entry'): Promise<void> {
  await page.locator(`.${kind} > .entry-link`, { hasText: words }).first().click()
  await chosen(page).getByText(words).first().waitFor()
}

describe('a document that is dropped', () => {
  it('is settled from the keyboard alone, put in force, and stands as version 1', async () => {
    const page = await openAs('office')
    await page.goto(`${stage.server.url}/drafts`)
    await page.locator('input[type=file]').setInputFiles({
      name: '清水县农村人居环境方案.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(withPrize),
    })
    const planId = page.getByLabel('方案编号')
    await planId.waitFor()
    await expect.poll(() => planId.inputValue(), slow).toMatch(/^qingshui.*2021$/)
    await planId.fill('qingshui-dropped')
    await page.getByRole('button', { name: '读取文件' }).click()
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/)
    await page.waitForSelector('.entry')

    // One target is corrected in place.
    await choose(page, '农村卫生厕所普及率')
    await page.keyboard.press('e')
    await page.getByLabel('数值', { exact: true }).fill('八十六')
    await page.keyboard.press('Enter')
    await page
      .getByText('数值不能是“八十六”')
      .or(page.getByText(/不能是“八十六”/))
      .first()
      .waitFor()
    await page.getByLabel('数值', { exact: true }).fill('86')
    await page.keyboard.press('Enter')
    await chosen(page).getByText('不低于 86%').waitFor()
    // The document does not say 86: the check says so at the entry, and the step is taken back.
    await chosen(page).locator('.entry-finding').waitFor()
    await page.keyboard.press('z')
    await chosen(page).getByText('不低于 85%').waitFor()
    await page.keyboard.press('e')
    await page.getByLabel('力度').selectOption('expected')
    await page.getByLabel('名称').focus()
    await page.keyboard.press('Enter')
    await chosen(page).getByText('预期').waitFor()

    // A refused number is taken in.
    await choose(page, '30万元', 'entry-refusal')
    await page.keyboard.press('t')
    await page.getByLabel('名称').fill('奖励')
    await page.keyboard.press('Enter')
    await chosen(page).getByText('奖励 达到 30万元').waitFor()

    // A unit is found by pinyin.
    await choose(page, '县农业农村局', 'entry-unit')
    await page.keyboard.press('u')
    await page.getByRole('dialog').getByRole('combobox').fill('caizheng')
    await page.locator('dialog [role=option]').filter({ hasText: '财政局' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page
      .locator('.entry-unit', { hasText: '县农业农村局' })
      .getByText(/本地机构/)
      .waitFor()

    // Everything else is confirmed, kind by kind, and one by one.
    await page.keyboard.press('Escape')
    await page.locator('.strip-show select').selectOption('undecided')
    await page.locator('h1').click()
    for (let step = 0; step < 60 && (await page.locator('.entry').count()) > 0; step += 1) {
      if ((await chosen(page).count()) === 0) await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(30)
    }
    await page.getByText('检查通过').waitFor()
    await page.getByRole('link', { name: '比对与启用' }).click()
    await page.getByText('启用后，这份方案第 1 版立即生效').waitFor()
    expect(await page.locator('.office-changes').textContent()).toContain('县生态环境局')
    await page.getByRole('button', { name: '启用为第 1 版' }).click()
    await page.getByRole('heading', { name: '第 1 版已生效' }).waitFor()
    await page.getByRole('link', { name: '看生效的方案' }).click()
    await page.waitForSelector('article.clause')
    expect(await page.locator('main').textContent()).toContain('扎实推进厕所革命')
    await page.goto(`${stage.server.url}/plans`)
    await page.getByText('清水县农村人居环境整治提升实施方案').waitFor()
    await page.goto(`${stage.server.url}/drafts`)
    await page.getByText('已启用为第 1 版').waitFor()
    await page.context().close()
  }, 240_000)

  it('that carries a mark of classification is refused with a sentence', async () => {
    const page = await openAs('office')
    await page.goto(`${stage.server.url}/drafts`)
    const marked = Buffer.from(`机密★10年\n\n${withPrize}`)
    await page.locator('input[type=file]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: marked })
    await page.getByLabel('方案编号').fill('secret')
    await page.getByRole('button', { name: '读取文件' }).click()
    await page.getByRole('alert').getByText(/密/).first().waitFor()
    await page.context().close()
  })
})

describe('the two sides', () => {
  it('mark each other, whichever is chosen', async () => {
    const page = await openAs('office')
    await openDraft(page, await startDraft(page, 'two-sides'))
    await page.locator('.source [data-entry]', { hasText: '普及率达到85%以上' }).first().click()
    await chosen(page).getByText('农村卫生厕所普及率').waitFor()
    await choose(page, '到2023年底')
    await expect.poll(() => page.locator('.read.chosen').allTextContents()).toEqual(['到2023年底'])
    await page.keyboard.press('j')
    await expect.poll(async () => (await page.locator('.read.chosen').allTextContents()).join('')).toContain('85%')
    await page.context().close()
  })
})

describe('a decision', () => {
  it('can be taken back, and what cannot be done is said', async () => {
    const page = await openAs('office')
    await openDraft(page, await startDraft(page, 'taken-back'))
    await choose(page, '扎实推进厕所革命')
    const id = (await chosen(page).getAttribute('id')) ?? ''
    await page.keyboard.press('x')
    await expect.poll(() => status(page, id), slow).toBe('已否决')
    await page.keyboard.press('z')
    await expect.poll(() => status(page, id), slow).toBe('待核对')
    await page.getByText('已保存').waitFor()
    await page.reload()
    await page.waitForSelector('.entry')
    expect(await status(page, id)).toBe('待核对')
    await choose(page, '扎实推进厕所革命')
    await page.keyboard.press('s')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('这里没有条款编号').waitFor()
    await page.context().close()
  })

  it('of somebody else in between is not overwritten: the page says so and shows it', async () => {
    const [mine, yours] = [await openAs('office'), await openAs('office')]
    const address = await startDraft(mine, 'meanwhile')
    await openDraft(mine, address)
    await openDraft(yours, address)
    await choose(yours, '扎实推进厕所革命')
    await yours.keyboard.press('x')
    await yours.getByText('已保存').waitFor()
    await choose(mine, '梯次推进污水治理')
    await mine.keyboard.press('c')
    await mine.getByText('别人刚刚也核对过').waitFor()
    await mine.locator('.entry-clause.is-rejected').waitFor()
    await Promise.all([mine.context().close(), yours.context().close()])
  })
})

describe('whoever only looks', () => {
  it.each(['leader', 'auditor'])('%s sees the proposal and no button that decides', async (role) => {
    const office = await openAs('office')
    const address = await startDraft(office, `seen-by-${role}`)
    const page = await openAs(role)
    await openDraft(page, address)
    await choose(page, '扎实推进厕所革命')
    expect(await page.locator('.action-buttons').textContent()).not.toMatch(/确认|更正|否决/)
    await page.getByText('由领导小组办公室核对').waitFor()
    await Promise.all([office.context().close(), page.context().close()])
  })
})

describe('on a phone', () => {
  it('one entry fills the screen, and nothing needs scrolling sideways', async () => {
    const page = await openAs('office', lightChinese, phone)
    const address = await startDraft(page, 'on-a-phone')
    for (const path of ['/drafts', address]) {
      await page.goto(stage.server.url + path)
      await page.waitForSelector('h1')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    }
    await page.waitForSelector('.entry')
    await page.locator('.entry-link', { hasText: '普及率' }).first().click()
    await expect.poll(() => page.locator('.entry:visible').count()).toBe(1)
    expect(await page.locator('.source:visible').count()).toBe(1)
    await page.getByRole('button', { name: '确认', exact: true }).click()
    await expect.poll(() => chosen(page).textContent()).toContain('行政村')
    await page.context().close()
  })
})

describe('the pages', () => {
  it.each(fourModes)(
    'have no accessibility fault in $appearance $language',
    async (mode) => {
      const page = await openAs('office', mode)
      const address = await startDraft(page, `axe-${mode.appearance}-${mode.language.toLowerCase()}`)
      await page.goto(`${stage.server.url}/drafts`)
      await page.waitForSelector('.drafts-list')
      expect(await violationsOn(page)).toEqual([])
      await page.setViewportSize(desk)
      await openDraft(page, address)
      await page.locator('.entry-target .entry-link').first().click()
      await page.keyboard.press('e')
      await page.waitForSelector('.entry-form')
      expect(await violationsOn(page)).toEqual([])
      await page.context().close()
    },
    120_000,
  )
})
