/** Prints findings the way compilers do: place, what is wrong, what to do. */
import type { Diagnostic } from '#base/diagnostic'
import { type Language, sentenceOf } from '#messages'
import { wordsIn } from './words.ts'

export function writeDiagnostics(
  out: NodeJS.WritableStream,
  diagnostics: readonly Diagnostic[],
  language: Language,
): void {
  for (const { place, severity, code, params } of diagnostics) {
    const { title, detail } = sentenceOf(code, params, language)
    const word = wordsIn[language].severity[severity]
    out.write(`${place.file}:${place.line}:${place.column} ${word} ${title}（${code}）\n`)
    if (detail !== '') out.write(`    ${detail}\n`)
  }
}
