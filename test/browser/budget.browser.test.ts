/** What the document's route costs: script, and time until it can be used; also with ten thousand clauses. */
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage, useStage } from './browser.ts'
import { serveLongDocument } from './long-document.ts'

const scriptBytesMax = 350_000
const interactiveMillisecondsMax = 1500
const longInteractiveMillisecondsMax = 3000
const scrollTaskMillisecondsMax = 200
const clauseCount = 10_000

/** A busy machine only ever adds time: the best of a few tries is what the page costs. */
const bestOfTries = { retry: 3 }

const stage = useStage()

/** Milliseconds from the request until the page shows a clause and answers a key. */
async function interactiveTime(page: Page): Promise<number> {
  const start = performance.now()
  await page.goto(`${stage.server.url}/document`, { waitUntil: 'commit' })
  await page.waitForSelector('article.clause')
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open]')
  const time = performance.now() - start
  await page.keyboard.press('Escape')
  return time
}

describe('the document', () => {
  it('loads less than 350 kB of gzipped script', async () => {
    const page = await openPage(stage.browser)
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body())
    })
    await page.goto(`${stage.server.url}/document`)
    await page.waitForSelector('article.clause')
    const bytes = (await Promise.all(scripts)).map((body) => gzipSync(body).length)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(scriptBytesMax)
    await page.context().close()
  })

  it('can be used within 1.5 s', bestOfTries, async () => {
    const page = await openPage(stage.browser)
    expect(await interactiveTime(page)).toBeLessThan(interactiveMillisecondsMax)
    await page.context().close()
  })
})

describe('a document of ten thousand clauses', () => {
  it('can be used within 3 s, stands whole, and scrolls without a task over 200 ms', bestOfTries, async () => {
    const page = await openPage(stage.browser)
    const long = await serveLongDocument(stage.server.url, clauseCount)
    await page.route('**/api/**/document', (route) => route.continue({ url: long.url }))
    expect(await interactiveTime(page)).toBeLessThan(longInteractiveMillisecondsMax)
    const allStand = (count: number): boolean => document.getElementsByTagName('article').length >= count
    await page.waitForFunction(allStand, clauseCount, { timeout: 90_000, polling: 1000 })

    const longest = await page.evaluate(async () => {
      const tasks: number[] = [0]
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map((entry) => entry.duration)),
      )
      observer.observe({ type: 'longtask' })
      const step = document.documentElement.scrollHeight / 60
      for (let at = 0; at < 60; at++) {
        window.scrollBy(0, at < 30 ? window.innerHeight : step)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 16)))
      }
      observer.takeRecords().forEach((entry) => tasks.push(entry.duration))
      return Math.max(...tasks)
    })
    expect(longest).toBeLessThanOrEqual(scrollTaskMillisecondsMax)
    await page.context().close()
    await long.stop()
  })
})
