/** What is generated, from what. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { coveragePage, jsonSchemas, loadPackage, type PackageFiles, planFormatPage } from '../src/plan/index.ts'
import { errorsPage } from './errors-page.ts'
import { arrowDiagram, linterConfiguration } from './arrows.ts'

type Part = { readonly file: string; readonly name: string; readonly content: string }

const shippedPackages = ['xinxiang-2018', 'xinxiang-2018-demo']

/** Whole files by path. */
export function generatedFiles(): Record<string, string> {
  const schemas = Object.entries(jsonSchemas())
  return {
    '.oxlintrc.json': json(linterConfiguration()),
    '.vscode/settings.json': json({ 'yaml.schemas': editorSchemas(schemas.map(([name]) => name)) }),
    ...Object.fromEntries(schemas.map(([name, schema]) => [schemaFile(name), json(schema)])),
  }
}

/** Marked parts of files that people write. */
export function generatedParts(root: string): Part[] {
  const folders = Object.fromEntries(shippedPackages.map((name) => [name, readFolder(path.join(root, 'plans', name))]))
  const coverage = shippedPackages.map((name) => ({ name, page: coverageOf(name, folders) }))
  return [
    { file: 'ARCHITECTURE.md', name: 'arrows', content: `\`\`\`\n${arrowDiagram()}\n\`\`\`` },
    { file: 'docs/plan-format.md', name: 'format', content: planFormatPage() },
    { file: 'docs/errors.md', name: 'errors', content: errorsPage() },
    ...coverage.map(({ name, page }) => ({ file: 'docs/coverage.md', name, content: page })),
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function schemaFile(name: string): string {
  return `docs/schemas/${name}.schema.json`
}

/** Which files an editor completes from which schema. */
function editorSchemas(names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    names.map((name) => [`./${schemaFile(name)}`, [`plans/*/${name}.yaml`, `plans/*/${name}/*.yaml`]]),
  )
}

function coverageOf(name: string, folders: Readonly<Record<string, PackageFiles>>): string {
  const { readable } = loadPackage(name, folders)
  return readable === null ? '' : coveragePage(readable)
}

function readFolder(folder: string): PackageFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}
