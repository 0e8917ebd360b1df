/** What is generated, from what. */
import { arrowDiagram, linterConfiguration } from './arrows.ts'

type Part = { readonly file: string; readonly name: string; readonly content: string }

/** Whole files by path. */
export async function generatedFiles(_root: string): Promise<Record<string, string>> {
  return {
    '.oxlintrc.json': `${JSON.stringify(linterConfiguration(), null, 2)}\n`,
  }
}

/** Marked parts of files that people write. */
export async function generatedParts(_root: string): Promise<Part[]> {
  return [{ file: 'ARCHITECTURE.md', name: 'arrows', content: `\`\`\`\n${arrowDiagram()}\n\`\`\`` }]
}
