/** Prints findings the way compilers do: place, what is wrong, what to do. */
import type { Diagnostic } from '#base/diagnostic'
import { sentenceOf } from '#messages'

const words = { error: '错误', warning: '警告', note: '提示' } as const

export function writeDiagnostics(out: NodeJS.WritableStream, diagnostics: readonly Diagnostic[]): void {
  for (const { place, severity, code, params } of diagnostics) {
    const { title, detail } = sentenceOf(code, params, 'zh-CN')
    out.write(`${place.file}:${place.line}:${place.column} ${words[severity]} ${title}（${code}）\n`)
    if (detail !== '') out.write(`    ${detail}\n`)
  }
}
