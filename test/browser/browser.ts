/** One chromium for a test file, pages in any of the four modes, and the accessibility check of a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startServer, type TestServer } from '#test/server'

export type Mode = { readonly appearance: 'light' | 'dark'; readonly language: 'zh-CN' | 'en' }

export const lightChinese: Mode = { appearance: 'light', language: 'zh-CN' }

export const fourModes: readonly Mode[] = [
  lightChinese,
  { appearance: 'light', language: 'en' },
  { appearance: 'dark', language: 'zh-CN' },
  { appearance: 'dark', language: 'en' },
]

export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

function openBrowser(): Promise<Browser> {
  const executablePath = process.env['LUOSHI_CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

type Stage = { readonly server: TestServer; readonly browser: Browser }

/** One running program and one browser for the tests of a file. */
export function useStage(): Stage {
  const stage: { server?: TestServer; browser?: Browser } = {}
  beforeAll(async () => {
    stage.server = await startServer()
    stage.browser = await openBrowser()
  })
  afterAll(async () => {
    await stage.browser?.close()
    await stage.server?.stop()
  })
  return stage as Stage
}

/** A page of its own profile, with a failed script reported as a failed test. */
export async function openPage(browser: Browser, mode: Mode = lightChinese, viewport = desk): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme: mode.appearance, reducedMotion: 'reduce' })
  await context.addInitScript((language) => localStorage.setItem('luoshi.language', language), mode.language)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }

/** What axe finds on the whole page, a line for each rule. The window is made as tall as the page, so that all of it is drawn. */
export async function violationsOn(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? desk.width
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.evaluate(axeSource)
  const result = (await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run(root: unknown, options: unknown): unknown } }).axe.run(document, {
        runOnly: { type: 'tag', values },
      }),
    rules,
  )) as AxeResult
  return result.violations.map(
    ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
  )
}
