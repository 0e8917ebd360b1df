/**
 * `npm run new:slice NAME`: a slice that passes every check. It touches two places outside its folder: the list of
 * slices in `src/modules.ts` and, through it, the linter's rules.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = process.env.LUOSHI_ROOT ?? path.dirname(import.meta.dirname)
const name = process.argv[2] ?? ''

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

if (!/^[a-z]+(-[a-z]+)*$/.test(name)) giveUp('usage: npm run new:slice NAME   (kebab-case, a plural noun of the field)')
const folder = path.join(root, 'src', 'modules', name)
if (existsSync(folder)) giveUp(`src/modules/${name} is there already`)

const camel = name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
const pascal = camel[0]?.toUpperCase() + camel.slice(1)

const files: Record<string, string> = {
  'README.md': `# ${name}\n\nOwns: nothing yet. Say what it owns, its words, its states and its invariants, and where to start reading.\n`,
  'schema.ts': `/** The shapes of the ${name} slice that server, browser and command line share, and its endpoints. */\nexport const ${camel}Api = {}\n`,
  'index.ts': `/** The door of the ${name} slice: what other slices and the programs may call. */\nimport { type HttpServer, implement } from '#kernel/http'\nimport { ${camel}Api } from './schema.ts'\n\nexport function register${pascal}(server: HttpServer): void {\n  implement(server, ${camel}Api, {})\n}\n`,
}

mkdirSync(folder, { recursive: true })
for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)

const list = path.join(root, 'src', 'modules.ts')
const before = readFileSync(list, 'utf8')
const marker = 'export const slices: readonly Slice[] = ['
const start = before.indexOf(marker) + marker.length
const end = before.indexOf(']\n', start)
const entries = [...before.slice(start, end).matchAll(/\{ name: '[^']+', may: \[[^\]]*\] \}/g)].map(([entry]) => entry)
const list2 = [...entries, `{ name: '${name}', may: [] }`].map((entry) => `  ${entry},\n`).join('')
writeFileSync(list, `${before.slice(0, start)}\n${list2}${before.slice(end)}`)

process.stdout.write(
  `src/modules/${name}\nNext: name the slices it may call in src/modules.ts, run "npm run generate", and register it in src/cli/build-server.ts.\n`,
)
