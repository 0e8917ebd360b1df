/** The shipped plan written in every form: whatever the form, the reader gets the same words. */
// oxlint-disable import/no-nodejs-modules -- The plan is a file, and the office program a process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { afterAll, describe, expect, it } from 'vitest'
import { gb18030Bytes } from './gb18030-bytes.fixture.ts'
import { ofdOf } from './ofd.fixture.ts'
import { readBytes } from './read-bytes.ts'
import type { SourceText } from '#reader/source-text'

const root = path.resolve(import.meta.dirname, '../../..')
const plan = readFileSync(path.join(root, 'plans/xinxiang-2018/source/notice.txt'), 'utf8')
const paragraphs = plan
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
const folder = mkdtempSync(path.join(os.tmpdir(), 'luoshi-forms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hasOffice = spawnSync('soffice', ['--version']).status === 0

function words(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

async function sourceOf(bytes: Uint8Array): Promise<SourceText> {
  const { source, diagnostics } = await readBytes(bytes, '方案')
  expect(diagnostics).toEqual([])
  if (source === null) throw new Error('The plan was refused')
  return source
}

/** As a person sets it: an A4 page, an indent of two characters, a page number at the foot. */
function docxOfPlan(): Promise<Uint8Array> {
  const children = paragraphs.map(
    (text) =>
      new Paragraph({
        indent: { firstLine: 640 },
        children: [new TextRun({ text, size: 32, font: 'Noto Serif CJK SC' })],
      }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** What the office program makes of a file, in another format. */
function convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const file = path.join(folder, `plan.${from}`)
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', folder, file],
    {
      encoding: 'utf8',
      timeout: 100_000,
    },
  )
  if (status !== 0) throw new Error(stderr)
  return readFileSync(path.join(folder, `plan.${to}`))
}

describe('the shipped plan in every form', () => {
  const utf8 = new TextEncoder().encode(plan)

  it('is kept to the letter as a text file, so that spans point into what was sent', async () => {
    const source = await sourceOf(utf8)
    expect([source.format, source.text]).toEqual(['txt', plan])
  })

  it('has the same words in GB18030', async () => {
    expect((await sourceOf(gb18030Bytes(plan))).text).toBe(plan)
  })

  it('has the same words behind a byte order mark, in UTF-8 and in both orders of UTF-16', async () => {
    const littleEndian = Buffer.from(`\uFEFF${plan}`, 'utf16le')
    for (const bytes of [Buffer.from(`\uFEFF${plan}`), littleEndian, Buffer.from(littleEndian).swap16()]) {
      expect((await sourceOf(bytes)).text).toBe(plan)
    }
  })

  it('has the same words as a page in GB18030 that names its character set', async () => {
    const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
    const page = `<html><head><meta charset="gb2312"><title>通知</title></head><body>${body}</body></html>`
    expect((await sourceOf(gb18030Bytes(page))).text.split('\n')).toEqual(paragraphs)
  })

  it('has the same words and paragraphs as a page of one line', async () => {
    const page = `<html><head><title>通知</title></head><body>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`
    const source = await sourceOf(new TextEncoder().encode(page))
    expect([source.format, source.heading]).toEqual(['html', '通知'])
    expect(source.text.split('\n')).toEqual(paragraphs)
  })

  it('is kept once where a page holds it twice, for the screen and for the printer', async () => {
    const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
    const page = `<html><body><h1>通知</h1><div>${body}</div><div class="print">${body}</div><p>主办单位</p></body></html>`
    const source = await sourceOf(new TextEncoder().encode(page))
    expect(source.text.split('\n')).toEqual(['通知', ...paragraphs, '主办单位'])
  })

  it('has the same words and paragraphs as a Word document', async () => {
    const source = await sourceOf(await docxOfPlan())
    expect(source.format).toBe('docx')
    expect(source.text.split('\n')).toEqual(paragraphs)
  })

  it.skipIf(!hasOffice)(
    'has the same words and paragraphs as a PDF that an office program printed',
    { timeout: 120_000 },
    async () => {
      const source = await sourceOf(convert(await docxOfPlan(), 'docx', 'pdf'))
      expect(source.format).toBe('pdf')
      expect(words(source.text)).toBe(words(plan))
      expect(source.text.split('\n').map(words)).toEqual(paragraphs.map(words))
      expect(source.pageStarts.length).toBeGreaterThan(5)
    },
  )

  it('has the same words and paragraphs as an OFD', async () => {
    const source = await sourceOf(ofdOf(paragraphs))
    expect(source.format).toBe('ofd')
    expect(source.text.split('\n').map(words)).toEqual(paragraphs.map(words))
    expect(source.pageStarts.length).toBeGreaterThan(5)
  })
})
