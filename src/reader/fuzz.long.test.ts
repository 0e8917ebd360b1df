// oxlint-disable import/no-nodejs-modules -- The samples are files.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { ofdOf } from './formats/ofd.fixture.ts'
import { readBytes } from './formats/read-bytes.ts'
import { INVENTED_NOTICE, sourceOf } from './invented-source.fixture.ts'
import { damagedBytes, damagedText, randomOf, spansIn } from './mutations.fixture.ts'
import { readText } from './read-text.ts'

const CASES = 10_000
const BYTE_CASES = 1000
const FIRST_SEED = Number(process.env.LUOSHI_SEED ?? 1_000_000)
const plan = path.resolve(import.meta.dirname, '../../plans/xinxiang-2018/source')
const corpus = path.resolve(import.meta.dirname, '../..', process.env.LUOSHI_SHARED ?? '../shared', 'corpus')

const files = [plan, corpus].flatMap((folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [],
)

/** One small file of each format that is at hand. */
function sampleFiles(): { name: string; bytes: Uint8Array }[] {
  return ['.txt', '.html', '.pdf'].flatMap((ending) => {
    const file = files.find((one) => one.endsWith(ending))
    return file === undefined ? [] : [{ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }]
  })
}

/** The texts that are damaged: an invented notice, the shipped one, and those of the corpus where it is. */
function sampleTexts(): string[] {
  return [INVENTED_NOTICE, ...files.filter((file) => file.endsWith('.txt')).map((file) => readFileSync(file, 'utf8'))]
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

test(`${CASES} texts damaged with seeds from ${FIRST_SEED} on are read, all spans inside`, () => {
  const samples = sampleTexts()
  for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
    const text = damagedText(samples[seed % samples.length] ?? INVENTED_NOTICE, randomOf(seed))
    expectSpansInside(text, readText(sourceOf(text)), seed)
  }
})

function ofdOfNotice(): { name: string; bytes: Uint8Array } {
  return { name: 'notice.ofd', bytes: ofdOf(INVENTED_NOTICE.split('\n')) }
}

test.each([...sampleFiles(), await docxOfNotice(), ofdOfNotice()])(
  `bytes of $name, damaged ${BYTE_CASES} times with seeds from ${FIRST_SEED} on, never throw`,
  async ({ bytes }) => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + BYTE_CASES; seed++) {
      const { source, diagnostics } = await readBytes(damagedBytes(bytes, randomOf(seed)), 'damaged')
      if (source === null) expect(diagnostics.length, `seed ${seed}`).toBeGreaterThan(0)
      else expectSpansInside(source.text, readText(source), seed)
    }
  },
)
