/** The living document as a person uses it: reads, follows links, filters, finds, moves by keyboard. */
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPage, phone, useStage } from './browser.ts'

const stage = useStage()
let page: Page

beforeEach(async () => {
  await Promise.all((stage.browser.contexts() ?? []).map((context) => context.close()))
  page = await openPage(stage.browser)
})

async function open(path: string): Promise<void> {
  await page.goto(stage.server.url + path)
  await page.waitForSelector('article.clause')
}

type Home = { home: { zone: string; plan: string } }
type Sent = {
  clauses: { id: string; item: boolean; paragraphs: { text: string }[]; promises: { id: string; kind: string }[] }[]
}

async function sentDocument(): Promise<Sent> {
  const { home } = (await (await fetch(`${stage.server.url}/api/v1/plans`)).json()) as Home
  const reply = await fetch(`${stage.server.url}/api/v1/zones/${home.zone}/plans/${home.plan}/document`)
  return (await reply.json()) as Sent
}

describe('the text', () => {
  it('stands on the page character for character as it was sent', async () => {
    await open('/document')
    const sent = await sentDocument()
    const lines = sent.clauses.flatMap((clause) => clause.paragraphs.map((paragraph) => paragraph.text))
    const shown = await page.locator('.text, .section-heading h2').allTextContents()
    const whole = shown.join('')
    expect(lines.filter((line) => !whole.includes(line))).toEqual([])
  })

  it('names the demonstration as one', async () => {
    await open('/document')
    expect(await page.locator('.demonstration').first().textContent()).toContain('演示数据')
    expect(await page.locator('text=【假设】').count()).toBeGreaterThan(0)
  })

  it('shows leaders five things before the document', async () => {
    await open('/document')
    expect(await page.locator('.attention li').count()).toBe(5)
    const box = await page.locator('.attention').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900)
  })
})

describe('a link', () => {
  it('leads to every clause and every promise', async () => {
    await open('/document')
    const sent = await sentDocument()
    const promises = sent.clauses.flatMap((clause) => clause.promises.filter((one) => one.kind !== 'principle'))
    const ids = [...sent.clauses.map((clause) => clause.id), ...promises.map((promise) => promise.id)]
    const missing = await page.evaluate((all) => all.filter((id) => document.getElementById(id) === null), ids)
    expect(missing).toEqual([])
  })

  it('chooses the clause and brings it into view', async () => {
    await open('/document#8-5')
    await expect.poll(() => page.locator('article.selected').getAttribute('id')).toBe('8-5')
    await expect.poll(async () => (await page.locator('article.selected').boundingBox())?.y ?? -1).toBeGreaterThan(0)
    await expect.poll(async () => (await page.locator('article.selected').boundingBox())?.y ?? 9999).toBeLessThan(900)
  })

  it('to a promise opens what is known of it', async () => {
    await open('/document#2-5.1')
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    expect(await drawer.textContent()).toContain('11.1')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => new URL(page.url()).hash).toBe('#2-5.2')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe('#2-5')
  })

  it('that leads nowhere shows a page that says so', async () => {
    const reply = await page.goto(`${stage.server.url}/zones/nowhere/plans/none`)
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    expect(reply?.ok()).toBe(true)
  })
})

describe('a link to what this version does not have', () => {
  it.each(['/document#9-9', '/document#2-5.99', '/document?detail#nothing'])('%s says so', async (address) => {
    await open(address)
    await page.getByText(/这一版里没有/).waitFor()
  })
})

describe('the reader', () => {
  it('copies the text alone, as printed, over as many clauses as he likes', async () => {
    await open('/document')
    await page.evaluate(() => {
      const texts = document.querySelectorAll('article.clause .run-in')
      getSelection()?.setBaseAndExtent(texts[0] as Node, 0, texts[2] as Node, 1)
    })
    const copied = await page.evaluate(() => getSelection()?.toString())
    expect(copied).toContain('(二)创新能力不断增强')
    expect(copied).not.toMatch(/未到期|现值|承诺点/)
  })

  it.each([
    ['二（五）', '绿色制造全面推进'],
    ['2-5', '绿色制造全面推进'],
    ['６０％', '60%'],
    ['lvse', '绿色'],
  ])('finds %s', async (query, name) => {
    await open('/document')
    await page.keyboard.press('/')
    await page.locator('dialog input').fill(query)
    await page.locator('[role=option]').first().waitFor()
    expect(await page.locator('[role=option]').first().textContent()).toContain(name)
  })

  it('filters by unit and state, and the address keeps the choice', async () => {
    await open('/document')
    const all = await page.locator('article.clause').count()
    await page.locator('.outline select').first().selectOption({ index: 1 })
    await expect.poll(() => new URL(page.url()).searchParams.get('unit')).not.toBeNull()
    await expect.poll(() => page.locator('article.clause').count()).toBeLessThan(all)
    const some = await page.locator('article.clause').count()
    await page.reload()
    await page.waitForSelector('article.clause')
    expect(await page.locator('article.clause').count()).toBe(some)
  })

  it('finds a promise by pinyin and goes to it with Enter', async () => {
    await open('/document')
    await page.keyboard.press('/')
    await page.locator('dialog input').fill('nenghao')
    await page.locator('[role=option]').first().waitFor()
    expect(await page.locator('[role=option]').first().textContent()).toContain('能耗')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\d/)
  })

  it('moves with J and K, opens with Enter, asks for the keys with ?', async () => {
    await open('/document')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(() => new URL(page.url()).hash).toBe('#2-2')
    await page.keyboard.press('k')
    await expect.poll(() => new URL(page.url()).hash).toBe('#2-1')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
  })

  it('sees where the focus is', async () => {
    await open('/document')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth)
    expect(outline).toBe('3px')
  })

  it('reads the page in English with no key left untranslated', async () => {
    await open('/document')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Needs your attention').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    const said = (await page.locator('body').innerText()).replace(/[\p{Script=Han}]/gu, '')
    expect(said).not.toMatch(/\b(?:state|kind|coverage|role)\.[a-z_]+/)
  })
})

describe('the bar', () => {
  it.each([1440, 1366, 1280, 1200, 1024, 960, 768, 720, 680, 320])(
    'fits a window of %i pixels in both languages',
    async (width) => {
      await page.setViewportSize({ width, height: 800 })
      await open('/document')
      const pageWidth = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
      expect(await pageWidth()).toBeLessThanOrEqual(width)
      if (width <= phone.width) await page.getByRole('button', { name: '菜单' }).click()
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByText('Needs your attention').waitFor()
      expect(await pageWidth()).toBeLessThanOrEqual(width)
    },
  )
})

describe('on a phone', () => {
  it('nothing is wider than the screen, and the chosen clause unfolds', async () => {
    await page.setViewportSize(phone)
    await open('/document#2-5')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    expect(await page.locator('article.selected .target-row').first().isVisible()).toBe(true)
    expect(await page.locator('[id="2-4"] .target-row').first().isVisible()).toBe(false)
  })
})

describe('when the server is not well', () => {
  it('says what happened, and reads again on demand', async () => {
    let broken = true
    await page.route('**/api/**/document', (route) =>
      broken ? route.fulfill({ status: 503, body: '{}' }) : route.continue(),
    )
    await page.goto(`${stage.server.url}/document`)
    await page.getByRole('heading', { name: '这一页没有载入成功' }).waitFor()
    broken = false
    await page.getByRole('button', { name: '重试' }).click()
    await page.waitForSelector('article.clause')
  })

  it('reads again by itself when the server is back', async () => {
    let gone = true
    await page.route('**/api/**/document', (route) => (gone ? route.abort() : route.continue()))
    await page.goto(`${stage.server.url}/document`)
    await page.getByRole('heading', { name: '现在连不上服务器' }).waitFor()
    gone = false
    await page.waitForSelector('article.clause')
  })

  it('does not take the sign-in page of a network for a document', async () => {
    await page.route('**/api/**/document', (route) => route.fulfill({ contentType: 'text/html', body: '<html>' }))
    await page.goto(`${stage.server.url}/document`)
    await page.getByRole('heading', { name: '现在连不上服务器' }).waitFor()
  })

  it('says what to do where no plan was applied', async () => {
    await page.route('**/api/v1/plans', (route) => route.fulfill({ json: { plans: [], home: null } }))
    await page.goto(`${stage.server.url}/document`)
    await page.getByRole('heading', { name: '还没有方案' }).waitFor()
    expect(await page.getByText('apply DIR').isVisible()).toBe(true)
  })
})
