/** What is generated, from what. */
import path from 'node:path'
import { listPackageFolders, loadPackageFolder } from '#modules/plans'
import { coveragePage, jsonSchemas, planFormatPage } from '#plan'
import { errorsPage } from './errors-page.ts'
import { arrowDiagram, linterConfiguration } from './arrows.ts'
import { loadContracts } from './contracts.ts'
import { rightsPage } from './rights-page.ts'

type Part = { readonly file: string; readonly name: string; readonly content: string }

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
export async function generatedParts(root: string): Promise<Part[]> {
  return [
    { file: 'ARCHITECTURE.md', name: 'arrows', content: `\`\`\`\n${arrowDiagram()}\n\`\`\`` },
    { file: 'docs/plan-format.md', name: 'format', content: planFormatPage() },
    { file: 'docs/errors.md', name: 'errors', content: errorsPage() },
    { file: 'docs/rights.md', name: 'rights', content: rightsPage(await loadContracts()) },
    { file: 'docs/coverage.md', name: 'coverage', content: coverageOf(path.join(root, 'plans')) },
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

/** Every shipped package under its own heading. */
function coverageOf(plans: string): string {
  return listPackageFolders(plans)
    .map((name) => {
      const { readable } = loadPackageFolder(path.join(plans, name))
      return `## 方案包 ${name}\n\n${readable === null ? '' : coveragePage(readable)}`
    })
    .join('\n\n')
}
