/** People come in: they pick a role or sign in, change it, go out; and the frame shows each his own way. */
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { oneTimeCode } from '#test/one-time-code'
import { fourModes, lightChinese, type Mode, openPage, phone, useStage, violationsOn } from './browser.ts'

const stage = useStage()
let page: Page

beforeEach(async () => {
  await Promise.all((stage.browser.contexts() ?? []).map((context) => context.close()))
  page = await openPage(stage.browser)
})

type Card = { readonly id: string; readonly name: string; readonly role: string; readonly zone: string }
type Slip = { readonly username: string; readonly code: string }

const address = (path: string): string => stage.server.url + path
const pathOf = (one: Page): string => new URL(one.url()).pathname

async function cardOf(role: string): Promise<Card> {
  const reply = await fetch(address('/api/v1/demonstration/people'))
  const { people } = (await reply.json()) as { people: Card[] }
  const card = people.find((one) => one.role === role)
  if (card === undefined) throw new Error(`no ${role} in the demonstration`)
  return card
}

/** Puts the page into a role without its screens: for tests of what comes after. */
async function become(one: Page, role: string): Promise<Card> {
  const card = await cardOf(role)
  const headers = { 'idempotency-key': crypto.randomUUID() }
  await one.request.post(address('/api/v1/demonstration/session'), { data: { person: card.id }, headers })
  return card
}

/** Who comes from elsewhere is shown no role picker: so the pages are as they are in production. */
async function openFromElsewhere(mode: Mode = lightChinese, viewport?: typeof phone): Promise<Page> {
  const one = await openPage(stage.browser, mode, viewport)
  await one.setExtraHTTPHeaders({ 'x-forwarded-for': '10.1.2.3' })
  return one
}

let count = 0

/** Somebody new whom the administrator has handed a slip. */
async function newPerson(role = 'unit'): Promise<Slip> {
  const administrator = await openPage(stage.browser)
  const { zone } = await become(administrator, 'administrator')
  count += 1
  const username = `xinren-${count}`
  const person = { name: `新人 ${count}`, username, role, office: 'economy' }
  const reply = await administrator.request.post(address(`/api/v1/zones/${zone}/people`), {
    data: { people: [person] },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  const { slips } = (await reply.json()) as { slips: Slip[] }
  await administrator.context().close()
  return slips[0] as Slip
}

const password = 'qingshui-2019'

/** Sets the first password, as on the slip; the page is signed in afterwards. */
async function activate(one: Page, { username, code }: Slip): Promise<void> {
  await one.goto(address('/activate'))
  await one.getByLabel('用户名').fill(username)
  await one.getByLabel('启用码').fill(code)
  await one.getByLabel('新密码', { exact: true }).fill(password)
  await one.getByLabel('再输一遍新密码').fill(password)
  await one.getByRole('button', { name: '设置密码并登录' }).click()
  await one.waitForURL((url) => url.pathname !== '/activate')
  await one.locator('.user-control').waitFor()
}

async function signIn(one: Page, username: string, given = password): Promise<void> {
  await one.getByLabel('用户名').fill(username)
  await one.getByLabel('密码', { exact: true }).fill(given)
  await one.getByRole('button', { name: '登录', exact: true }).click()
}

describe('the role picker', () => {
  it.each([
    ['组长', '管委会主任', '/document'],
    ['责任单位', '区财政局联络员', '/workbench'],
    ['企业', '示例企业 001 管理员', '/people'],
    ['专家', '专家委员一', '/workbench'],
    ['审计', '审计人员', '/audit'],
  ])('lets one be %s: %s, who begins at %s', async (card, name, path) => {
    await page.goto(address('/'))
    const group = page.locator('.role-card').filter({ has: page.getByRole('heading', { name: card, exact: true }) })
    await group.getByRole('button', { name }).click()
    await page.waitForURL((url) => url.pathname === path)
    await page.locator('.user-control', { hasText: name }).waitFor()
  })

  it('leads the public to the document', async () => {
    await page.goto(address('/'))
    await page.getByRole('button', { name: '直接看方案' }).click()
    await page.waitForSelector('article.clause')
    expect(pathOf(page)).toBe('/document')
  })

  it('changes the role from any page, and says who one is', async () => {
    await become(page, 'leader')
    await page.goto(address('/plans'))
    await page.locator('.role-control', { hasText: '领导' }).click()
    const dialog = page.getByRole('dialog', { name: '您想以谁的身份看看？' })
    expect(await dialog.locator('[aria-current]').textContent()).toContain('现在的身份')
    await dialog.getByRole('button', { name: '审计人员' }).click()
    await page.waitForURL((url) => url.pathname === '/audit')
    await page.locator('.role-control', { hasText: '审计' }).waitFor()
  })

  it('leads back to the page that was wanted', async () => {
    await page.goto(address('/account'))
    await page.getByRole('heading', { name: '需要先登录' }).waitFor()
    await page.getByRole('link', { name: '选择身份' }).click()
    await page.getByRole('button', { name: '专家委员一' }).click()
    await page.getByRole('heading', { name: '专家委员一' }).waitFor()
    expect(pathOf(page)).toBe('/account')
  })

  it('is not shown from elsewhere: the first page is the document', async () => {
    const one = await openFromElsewhere()
    await one.goto(address('/'))
    await one.waitForSelector('article.clause')
    expect(pathOf(one)).toBe('/document')
    await one.getByRole('link', { name: '登录' }).click()
    await one.getByRole('heading', { name: '登录' }).waitFor()
  })
})

describe('signing in', () => {
  it('sets the first password with the slip, goes out, and comes in again to the page that was wanted', async () => {
    const slip = await newPerson()
    const one = await openFromElsewhere()
    await activate(one, slip)
    await one.locator('.user-control').click()
    await one.getByRole('button', { name: '退出登录' }).click()
    await one.getByRole('link', { name: '登录' }).waitFor()
    await one.goto(address('/account'))
    await one.getByRole('link', { name: '去登录' }).click()
    await signIn(one, slip.username)
    await one.getByRole('heading', { name: '新人' }).waitFor()
    expect(pathOf(one)).toBe('/account')
  })

  it('says at the top, with the focus there, that the password is wrong; and at the sixth time that it is locked', async () => {
    const slip = await newPerson()
    const one = await openFromElsewhere()
    await one.goto(address('/sign-in'))
    for (let tries = 1; tries <= 5; tries += 1) {
      await signIn(one, slip.username, `wrong-${tries}`)
      await one.getByRole('alert').getByText('用户名或密码不对').waitFor()
      await expect.poll(() => one.evaluate(() => document.activeElement?.className)).toBe('error-summary')
      expect(await one.title()).toMatch(/^错误：/)
    }
    await signIn(one, slip.username, 'wrong-6')
    await one.getByRole('alert').getByText('15 分钟后再试').waitFor()
  })

  it('names each empty field, and leads to it', async () => {
    const one = await openFromElsewhere()
    await one.goto(address('/sign-in'))
    await one.getByRole('button', { name: '登录', exact: true }).click()
    await one.getByRole('link', { name: '请填写密码' }).click()
    expect(await one.evaluate(() => document.activeElement?.id)).toBe('password')
    expect(await one.getByLabel('密码', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  })

  it('leads nowhere but to pages of this house', async () => {
    await page.goto(address(`/?to=${encodeURIComponent('https://elsewhere.invalid/')}`))
    await page.getByRole('button', { name: '专家委员一' }).click()
    await page.waitForURL((url) => url.pathname === '/workbench')
    expect(new URL(page.url()).origin).toBe(stage.server.url)
  })

  it('asks for the code of the telephone once it was set up', async () => {
    const slip = await newPerson()
    const one = await openFromElsewhere()
    await activate(one, slip)
    await one.goto(address('/account'))
    await one.getByLabel('先输入密码确认是本人').fill(password)
    await one.getByRole('button', { name: '开始设置' }).click()
    const secret = (await one.locator('.factor-secret').textContent())?.replace(/\s/g, '') ?? ''
    const uri = `otpauth://totp/x?secret=${secret}`
    expect(await one.locator('.backup-codes li').count()).toBe(10)
    expect(await violationsOn(one)).toEqual([])
    await one.getByLabel('输入手机上现在显示的 6 位数字').fill(oneTimeCode(uri))
    await one.getByRole('button', { name: '确认启用' }).click()
    await one.getByText('动态口令已启用').waitFor()
    await one.getByText('已启用：登录时').waitFor()

    const again = await openFromElsewhere()
    await again.goto(address('/sign-in'))
    await signIn(again, slip.username)
    await again.getByLabel('动态口令').fill('12345')
    await again.getByRole('button', { name: '登录', exact: true }).click()
    await again.getByRole('link', { name: /请填写动态口令/ }).waitFor()
    await again.getByLabel('动态口令').fill(oneTimeCode(uri))
    await again.getByRole('button', { name: '登录', exact: true }).click()
    await again.locator('.user-control').waitFor()
  })
})

describe('a session that ends under ones hands', () => {
  it('says so over the page, keeps what was typed, and goes on after signing in', async () => {
    await become(page, 'leader')
    await page.goto(address('/account'))
    await page.getByLabel('代录').check()
    await page.getByLabel('同事').fill('qjjfzj')
    await page.locator('.ant-select-item-option').first().click()
    await page.request.delete(address('/api/v1/session'))
    await page.getByRole('button', { name: '委托', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await dialog.getByRole('button', { name: '以“管委会主任”继续' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByLabel('代录').isChecked()).toBe(true)
    await page.getByRole('button', { name: '委托', exact: true }).click()
    await page.getByText(/委托已生效：区经济发展局联络员/).waitFor()
  })
})

describe('a delegation', () => {
  it('is made with a colleague found by pinyin, seen by him, and ended', async () => {
    await become(page, 'leader')
    await page.goto(address('/account'))
    await page.getByLabel('临时委托').check()
    await page.getByLabel('同事').fill('fenguanfu')
    await page.locator('.ant-select-item-option').first().click()
    await page.getByRole('button', { name: '委托', exact: true }).click()
    await page.getByRole('link', { name: '临时委托要写明截止日' }).click()
    await page.getByLabel('截止日', { exact: true }).fill('2019-07-20')
    await page.getByRole('button', { name: '委托', exact: true }).click()
    const row = page.locator('.delegations li', { hasText: '我委托 管委会分管副主任' })
    expect(await row.textContent()).toContain('2019-07-15 至 2019-07-20')
    await row.getByRole('button').click()
    await row.waitFor({ state: 'detached' })
    await page.getByText('委托已结束').waitFor()
  })
})

describe('the frame', () => {
  it('shows each his own way, seven at most', async () => {
    const shown = async (role: string): Promise<string[]> => {
      await become(page, role)
      await page.goto(address('/plans'))
      await page.locator('.user-control').waitFor()
      return page.locator('.bar nav a').allTextContents()
    }
    expect(await shown('office')).toEqual(['方案', '方案列表', '台账', '工作台', '单位', '人员', '导入'])
    expect(await shown('enterprise')).toEqual(['方案', '方案列表', '工作台'])
    expect(await shown('auditor')).toEqual(['方案', '方案列表', '台账', '单位', '人员', '日志'])
  })

  it('goes by two strokes, lists them, and lets them rest', async () => {
    await become(page, 'office')
    await page.goto(address('/plans'))
    await page.locator('.user-control').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('去台账').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await page.waitForSelector('article.clause')
    await page.keyboard.press('?')
    await page.getByLabel('启用单键快捷键').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(new URL(page.url()).hash).toBe('')
  })

  it('says to whom it is forbidden which seats he has, and who could give another', async () => {
    await become(page, 'enterprise')
    await page.route('**/api/v1/plans', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'http.not_permitted', title: '您的岗位不能办理这件事', detail: '请联系。' }),
      }),
    )
    await page.goto(address('/plans'))
    await page.getByRole('heading', { name: '您的岗位不能办理这件事' }).waitFor()
    await page.getByText(/您现在的岗位：企业 · 示例/).waitFor()
    await page.getByText(/可以分配岗位的人：系统管理员/).waitFor()
  })

  it.each(['zh-CN', 'en'] as const)(
    'of the office, which has the most places, fits every window in %s',
    async (language) => {
      const one = await openPage(stage.browser, { appearance: 'light', language })
      await become(one, 'office')
      await one.goto(address('/document'))
      await one.waitForSelector('article.clause')
      await one.locator('.role-control').waitFor()
      for (const width of [1600, 1440, 1366, 1280, 1200, 1024, 960, 768, 640, 390, 320]) {
        await one.setViewportSize({ width, height: 800 })
        expect([width, await one.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width])
      }
    },
  )

  it('on a phone opens the places from its menu', async () => {
    await page.setViewportSize(phone)
    await become(page, 'office')
    await page.goto(address('/plans'))
    await page.locator('.role-control').waitFor()
    await page.getByRole('button', { name: '菜单' }).click()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('dialog').getByRole('link', { name: '方案', exact: true }).click()
    await page.waitForSelector('article.clause')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  it.each(['/', '/sign-in', '/activate', '/account'])('has nothing wider than a phone at %s', async (path) => {
    await page.setViewportSize(phone)
    if (path === '/account') await become(page, 'leader')
    await page.goto(address(path))
    await page.waitForSelector('h1:not(.visually-hidden)')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  })
})

describe('axe finds nothing', () => {
  it.each(fourModes)('on the pages of coming in, in $appearance, $language', async (mode) => {
    const one = await openFromElsewhere(mode)
    for (const path of ['/sign-in', '/activate']) {
      await one.goto(address(path))
      await one.locator('button[type=submit]').click()
      await one.getByRole('alert').waitFor()
      expect(await violationsOn(one)).toEqual([])
    }
    const picker = await openPage(stage.browser, mode)
    await picker.goto(address('/'))
    await picker.locator('.role-card li').first().waitFor()
    expect(await violationsOn(picker)).toEqual([])
    await become(picker, 'leader')
    await picker.goto(address('/account'))
    await picker.locator('.plain-table').waitFor()
    await picker.locator('.delegation-form button[type=submit]').click()
    expect(await violationsOn(picker)).toEqual([])
    await picker.locator('.user-control').click()
    expect(await violationsOn(picker)).toEqual([])
    await picker.keyboard.press('Escape')
    await picker.locator('.role-control').click()
    await picker.locator('.role-dialog .role-card li').first().waitFor()
    expect(await violationsOn(picker)).toEqual([])
  })

  it.each(fourModes)('on the whole account of who signs in by name, in $appearance, $language', async (mode) => {
    const slip = await newPerson()
    const one = await openFromElsewhere()
    await activate(one, slip)
    await one.emulateMedia({ colorScheme: mode.appearance })
    await one.addInitScript((value) => localStorage.setItem('luoshi.language', value), mode.language)
    await one.goto(address('/account'))
    await one.locator('#factor-password').waitFor()
    expect(await violationsOn(one)).toEqual([])
  })
})
