/** The printed document: A4, numbered pages, the whole text, marked as a demonstration. */
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { typedLine } from '#reader/formats/printed-characters'
import { openPage, useStage } from './browser.ts'

const stage = useStage()

const pointsPerMillimetre = 72 / 25.4

it('prints as an A4 document with every clause, page numbers and the mark of the demonstration', async () => {
  const page = await openPage(stage.browser, { appearance: 'dark', language: 'zh-CN' })
  await page.goto(`${stage.server.url}/document`)
  await page.waitForSelector('article.clause')
  const clauses = await page.locator('article.clause .run-in').allTextContents()
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  expect(Math.round(width / pointsPerMillimetre)).toBe(210)
  expect(Math.round(height / pointsPerMillimetre)).toBe(297)

  const { text, totalPages } = await extractText(pdf)
  // Fonts map some characters to their radicals' forms; the reader of documents maps them back.
  const printed = text.map((one) => typedLine(one).normalize('NFKC').replace(/\s/g, ''))
  expect(totalPages).toBeGreaterThan(3)
  printed.forEach((one, index) => expect(one).toContain(`—${index + 1}—`))
  const whole = printed.join('').replace(/[,:;()，：；（）]/g, '')
  const missing = clauses.filter((clause) => !whole.includes(clause.normalize('NFKC').replace(/[\s,:;()]/g, '')))
  expect(clauses.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
  expect(printed[0]).toContain('演示数据')
  expect(whole).not.toContain('筛选')
})
