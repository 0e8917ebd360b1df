/** `npm run bench`: runs every bench by itself and writes docs/benchmarks.md, with the numbers as JSON. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import type { Measured } from './measure.ts'

const root = path.dirname(import.meta.dirname)
const page = path.join(root, 'docs', 'benchmarks.md')
const wanted = process.argv.slice(2)

function runBench(file: string): Measured[] {
  process.stderr.write(`${file} …\n`)
  const result = spawnSync(process.execPath, [path.join(import.meta.dirname, file)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (result.status !== 0) throw new Error(`${file} failed`)
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '[]') as Measured[]
}

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))))
  .sort()
const measured = files.flatMap(runBench)

const rows = measured.map(
  ({ bench, name, milliseconds, ratio, baseline }) =>
    `| ${bench} | ${name} | ${milliseconds} | ${ratio} | ${baseline} |`,
)
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
const table = ['| bench | | ms, median of five | ratio | to |', '|---|---|--:|--:|---|', ...rows].join('\n')
const text = `<!-- generated:results -->\n${machine}\n\n${table}\n\n\`\`\`json\n${JSON.stringify(measured)}\n\`\`\`\n<!-- /generated -->`
if (wanted.length === 0) {
  const before = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    before.replace(/<!-- generated:results -->[\s\S]*<!-- \/generated -->/, () => text),
  )
}
process.stdout.write(`${machine}\n${table}\n`)
