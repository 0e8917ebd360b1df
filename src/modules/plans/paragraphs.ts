/** The printed paragraphs of a clause, and where its quotes stand in them. */
import type { Span } from '#base/span'
import type { Clause } from '#plan'
import type { DocumentClause, DocumentPromise } from './schema.ts'

type Paragraph = DocumentClause['paragraphs'][number]
type Fragment = DocumentPromise['fragments'][number]

/** Paragraphs of a clause; those within `responsibility` are its 责任单位 line. */
export function paragraphsOf(clause: Clause, responsibility: readonly Span[]): Paragraph[] {
  return linesOf(clause.text).map(({ text, start }) => {
    const named = responsibility.some((span) => span.start <= start && start < span.end)
    return { text, role: named ? 'responsibility' : 'body' }
  })
}

/** A piece of the clause's text, as pieces of its paragraphs. */
export function fragmentsOf(clause: Clause, span: Span): Fragment[] {
  return linesOf(clause.text).flatMap(({ text, start }, paragraph) => {
    const from = Math.max(span.start - start, 0)
    const to = Math.min(span.end - start, text.length)
    return from < to ? [{ paragraph, range: [from, to] as [number, number] }] : []
  })
}

function linesOf(text: string): { readonly text: string; readonly start: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { text: line, start }
    start += line.length + 1
    return found
  })
}
