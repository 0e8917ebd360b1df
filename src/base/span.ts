/** A piece of a text: UTF-16 offsets, start included, end excluded. Always inside the text it speaks about. */
export type Span = { readonly start: number; readonly end: number }

/** The words a span covers. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
