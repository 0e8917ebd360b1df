/** How long the reader takes: a long plan, and whether the time grows with the text and not faster. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readText, type SourceText } from '#reader'
import { measure, report } from './measure.ts'

const plan = path.join(path.dirname(import.meta.dirname), 'plans', 'xinxiang-2018', 'source', 'notice.txt')
const words = readFileSync(plan, 'utf8')

function sourceOf(characters: number): SourceText {
  const text = words.repeat(Math.ceil(characters / words.length)).slice(0, characters)
  return { text, format: 'txt', tables: [], heading: null, pageStarts: [] }
}

const sizes = [100_000, 1_000_000, 10_000_000]
const heapMegabytes = (): number => Math.round(process.memoryUsage().heapUsed / 2 ** 20)
const before = heapMegabytes()
const measured = await measure(
  'reader',
  sizes.map((characters) => {
    const source = sourceOf(characters)
    return { name: `${characters.toLocaleString('en')} characters`, run: () => void readText(source) }
  }),
)
process.stderr.write(`heap ${before} MB before, ${heapMegabytes()} MB after\n`)
report(measured)
