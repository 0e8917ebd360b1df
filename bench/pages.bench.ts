/** From the address to a page that answers: an empty page, the document, the document on a second visit. After build. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { serveLongDocument } from '../test/browser/long-document.ts'
import { measure, report } from './measure.ts'

const root = path.dirname(import.meta.dirname)
const home = mkdtempSync(path.join(tmpdir(), 'luoshi-bench-'))
const program = spawn(process.execPath, [path.join(root, 'src/cli/main.ts'), 'serve'], {
  env: { ...process.env, LUOSHI_HOME: home, PORT: '0', LUOSHI_LAUNCHER_FD: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
})

async function address(): Promise<string> {
  let said = ''
  for await (const part of program.stdout) {
    said += String(part)
    const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
    if (url !== undefined) return url
  }
  throw new Error(`the program ended without an address: ${said}`)
}

/** Opens the page and waits until it shows its text and answers a key. */
async function openDocument(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${url}/document`, { waitUntil: 'commit' })
  await page.waitForSelector('article.clause')
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open]')
  await page.close()
}

async function openNothing(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('about:blank')
  await page.close()
}

const url = await address()
const executablePath = process.env['LUOSHI_CHROMIUM'] ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const visited = await browser.newContext()
await openDocument(visited, url)

async function firstVisit(): Promise<void> {
  const context = await browser.newContext()
  await openDocument(context, url)
  await context.close()
}

const long = await serveLongDocument(url, 10_000)
async function longVisit(): Promise<void> {
  const context = await browser.newContext()
  await context.route('**/api/**/document', (route) => route.continue({ url: long.url }))
  await openDocument(context, url)
  await context.close()
}

report(
  await measure('the document page, interactive', [
    { name: 'an empty page', run: () => openNothing(visited) },
    { name: 'first visit', run: firstVisit },
    { name: 'second visit', run: () => openDocument(visited, url) },
    { name: 'first visit, 10,000 clauses', run: longVisit },
  ]),
)
await browser.close()
await long.stop()
const stopped = once(program, 'exit')
program.kill('SIGTERM')
await stopped
rmSync(home, { recursive: true, force: true })
