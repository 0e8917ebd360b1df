/** The reader against documents of real governments, which lie outside of the repository; skipped where they are absent. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readBytes, readText, toReadingJson } from '#reader'

const root = path.resolve(import.meta.dirname, '../..')
const corpus = path.resolve(root, process.env.LUOSHI_SHARED ?? '../shared', 'corpus')
const folder = mkdtempSync(path.join(tmpdir(), 'luoshi-corpus-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Score = { readonly precision: number; readonly f1: number }

async function scoresOf(file: string, gold: string): Promise<Record<string, Score>> {
  const { source } = await readBytes(new Uint8Array(readFileSync(file)), path.basename(file))
  if (source === null) throw new Error(`${file} gave no text`)
  const prediction = path.join(folder, path.basename(gold))
  writeFileSync(prediction, JSON.stringify(toReadingJson(readText(source))))
  const { stdout } = spawnSync(process.execPath, [path.join(corpus, 'score.mjs'), prediction, gold], {
    encoding: 'utf8',
  })
  const rows = stdout.matchAll(/^(\w+)(?:\s+\d+){3}\s+([\d.]+)\s+[\d.]+\s+([\d.]+)\s*$/gm)
  return Object.fromEntries([...rows].map((row) => [row[1], { precision: Number(row[2]), f1: Number(row[3]) }]))
}

const BARS: Readonly<Record<string, number>> = {
  title: 0.95,
  clauses: 0.97,
  responsibilities: 0.95,
  deadlines: 0.9,
  targets: 0.85,
  targets_full: 0.75,
}

describe.skipIf(!existsSync(corpus))('documents with gold', () => {
  test.each(['017', '021', '060'])('%s reaches every bar', async (id) => {
    const scores = await scoresOf(path.join(corpus, `${id}.txt`), path.join(corpus, `${id}.gold.json`))
    for (const [field, bar] of Object.entries(BARS)) expect(scores[field]?.f1, field).toBeGreaterThanOrEqual(bar)
    expect(scores.targets?.precision).toBeGreaterThanOrEqual(0.9)
  })

  test('the shipped plan is read without an error in any field', async () => {
    const notice = path.join(root, 'plans/xinxiang-2018/source/notice.txt')
    const scores = await scoresOf(notice, path.join(corpus, 'seed.gold.json'))
    for (const field of [...Object.keys(BARS), 'doc_number', 'issuer', 'issue_date']) {
      expect(scores[field]?.f1, field).toBe(1)
    }
  })
})
