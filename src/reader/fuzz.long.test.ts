// oxlint-disable import/no-nodejs-modules -- The samples are files.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { ofdOf } from './formats/ofd.fixture.ts'
import { readBytes } from './formats/read-bytes.ts'
import { INVENTED_NOTICE, sourceOf } from './invented-source.fixture.ts'
import { damagedBytes, damagedText, randomOf, spansIn } from './mutations.fixture.ts'
import { readText } from './read-text.ts'

const CASES = 10_000
const FIRST_SEED = Number(process.env.LUOSHI_SEED ?? 1_000_000)
const plan = path.resolve(import.meta.dirname, '../../plans/xinxiang-2018/source')
const corpus = path.resolve(import.meta.dirname, '../..', process.env.LUOSHI_SHARED ?? '../shared', 'corpus')

/** One small file of each format that is at hand. */
function sampleFiles(): { name: string; bytes: Uint8Array }[] {
  const folders = [plan, corpus].flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => path.join(folder, name))
    } catch {
      return []
    }
  })
  return ['.txt', '.html', '.pdf'].flatMap((ending) => {
    const name = folders.find((file) => file.endsWith(ending))
    return name === undefined ? [] : [{ name, bytes: new Uint8Array(readFileSync(name)) }]
  })
}

async function docxOfNotice(): Promise<{ name: string; bytes: Uint8Array }> {
  const children = INVENTED_NOTICE.split('\n').map((line) => new Paragraph(line))
  return {
    name: 'notice.docx',
    bytes: new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
  }
}

function expectSpansInside(text: string, reading: unknown, seed: number): void {
  const outside = spansIn(reading).filter(({ start, end }) => start < 0 || end < start || end > text.length)
  expect(outside, `seed ${seed}`).toEqual([])
}

test(`texts damaged with seeds from ${FIRST_SEED} on are read, all spans inside`, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
    const text = damagedText(INVENTED_NOTICE, randomOf(seed))
    expectSpansInside(text, readText(sourceOf(text)), seed)
  }
})

function ofdOfNotice(): { name: string; bytes: Uint8Array } {
  return { name: 'notice.ofd', bytes: ofdOf(INVENTED_NOTICE.split('\n')) }
}

test.each([...sampleFiles(), await docxOfNotice(), ofdOfNotice()])(
  `bytes of $name damaged with seeds from ${FIRST_SEED} on never throw`,
  async ({ name, bytes }) => {
    const times = name.endsWith('.pdf') ? 100 : 1000
    for (let seed = FIRST_SEED; seed < FIRST_SEED + times; seed++) {
      const { source, diagnostics } = await readBytes(damagedBytes(bytes, randomOf(seed)), 'damaged')
      if (source === null) expect(diagnostics.length, `seed ${seed}`).toBeGreaterThan(0)
      else expectSpansInside(source.text, readText(source), seed)
    }
  },
)
