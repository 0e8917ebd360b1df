/** The log's page as its auditor uses it: nobody is shut out, and a proof can be taken along. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { desk, fourModes, lightChinese, type Mode, openPage, phone, useStage, violationsOn } from './browser.ts'

const stage = useStage()

async function openAs(role: string, path: string, mode: Mode = lightChinese, viewport = desk): Promise<Page> {
  const page = await openPage(stage.browser, mode, viewport)
  const { url } = stage.server
  const reply = await page.request.get(`${url}/api/v1/demonstration/people`)
  const { people } = (await reply.json()) as { people: { id: string; role: string }[] }
  const person = people.find((one) => one.role === role)?.id
  await page.request.post(`${url}/api/v1/demonstration/session`, { data: { person } })
  await page.goto(url + path)
  await page.waitForSelector('h1:not(.visually-hidden)')
  return page
}

async function violationsAt(role: string, path: string, mode?: Mode, viewport?: typeof desk): Promise<string[]> {
  const page = await openAs(role, path, mode, viewport)
  await page.waitForLoadState('networkidle')
  const found = await violationsOn(page)
  await page.context().close()
  return found
}

describe('axe finds nothing', () => {
  it.each(fourModes)('on the entries and in one of them in $appearance, $language', async (mode) => {
    expect(await violationsAt('auditor', '/audit?entry=1', mode)).toEqual([])
  })

  it.each(['/audit?tab=checkpoints', '/audit?tab=reads', '/audit?tab=listeners', '/audit?until=2000-01-01'])(
    'at %s',
    async (path) => {
      expect(await violationsAt('auditor', path)).toEqual([])
    },
  )

  it('on a phone, and for those who may see its health or nothing', async () => {
    expect(await violationsAt('auditor', '/audit', lightChinese, phone)).toEqual([])
    expect(await violationsAt('auditor', '/audit?entry=1', lightChinese, phone)).toEqual([])
    expect(await violationsAt('administrator', '/audit')).toEqual([])
    expect(await violationsAt('unit', '/audit')).toEqual([])
  })
})

it('an auditor signs, verifies, opens an entry by keyboard and takes its proof along', async () => {
  const page = await openAs('auditor', '/audit?tab=checkpoints')
  await page.getByRole('button', { name: '现在签一个' }).click()
  await page.getByText('已签。').waitFor()
  await page.getByRole('button', { name: '现在核验' }).click()
  await page.getByText('链条完整').waitFor()
  await page.getByRole('link', { name: '条目' }).click()
  await page.getByRole('link', { name: '第 1 条', exact: true }).focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: '第 1 条' })
  await drawer.getByRole('img', { name: '证明' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('link', { name: '下载证明文件' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/-1\.proof\.json$/)
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-1')
  await page.context().close()
})

it('the page fits 320 pixels without scrolling sideways', async () => {
  const page = await openAs('auditor', '/audit', lightChinese, { width: 320, height: 700 })
  await page.waitForSelector('.log-entries')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.context().close()
})
