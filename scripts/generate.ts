/**
 * Writes everything that is generated; with `--check` writes nothing and fails, naming what has drifted.
 * Files with a marked part (`<!-- generated:name -->` … `<!-- /generated -->`) keep the rest.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedFiles, generatedParts } from './generated.ts'

const root = path.dirname(import.meta.dirname)
const checking = process.argv.includes('--check')

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function withPart(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- generated:${name} -->\\n)[\\s\\S]*?(<!-- /generated -->)`)
  if (!pattern.test(text)) throw new Error(`no marked part ${name}`)
  return text.replace(pattern, (_whole, open: string, close: string) => `${open}${content.trim()}\n${close}`)
}

const wanted = new Map<string, string>(Object.entries(generatedFiles()))
for (const { file, name, content } of await generatedParts(root)) {
  wanted.set(file, withPart(wanted.get(file) ?? readText(path.join(root, file)), name, content))
}

const drifted = [...wanted].filter(([file, text]) => readText(path.join(root, file)) !== text)
if (checking && drifted.length > 0) {
  process.stderr.write(`not up to date, run "npm run generate": ${drifted.map(([file]) => file).join(', ')}\n`)
  process.exit(1)
}
for (const [file, text] of drifted) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
  process.stdout.write(`${file}\n`)
}
