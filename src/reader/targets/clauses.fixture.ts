/** Builds outlines out of invented clauses, so that a test can state a rule in one sentence. */
import type { Outline, Part } from '#reader/outline'
import { readingCopyOf } from '#reader/reading-copy'
import type { Deadline, Table, Target } from '#reader/reading'
import { findTargets } from './index.ts'

export type Clause = { readonly path: string; readonly heading?: string; readonly words: string }

type Document = {
  readonly year?: number
  readonly times?: readonly string[]
  readonly tables?: readonly Table[]
  readonly kind?: Deadline['kind']
}

/** The outline of clauses that follow one another, each a paragraph or more that begins with its heading. */
export function outlineOfClauses(clauses: readonly Clause[], year = 2023, tables: readonly Table[] = []): Outline {
  const text = clauses.map(({ heading = '', words }) => heading + words).join('\n')
  const copy = readingCopyOf({ text, format: 'txt', tables: [], heading: null, pageStarts: [] })
  let start = 0
  const parts = clauses.map(({ path, heading = '', words }): Part => {
    const span = { start, end: start + heading.length + words.length }
    const segments = path.split('/')
    start = span.end + 1
    return {
      path,
      parent: segments.length > 1 ? segments.slice(0, -1).join('/') : null,
      number: segments.at(-1) ?? path,
      heading,
      level: segments.length,
      kind: 'clause',
      headingSpan: { start: span.start, end: span.start + heading.length },
      ownSpan: span,
      span,
    }
  })
  return { copy, parts, tables, title: null, year }
}

/** What the search finds in clauses whose times are the given words. */
export function foundIn(clauses: readonly Clause[] | string, document: Document = {}): ReturnType<typeof findTargets> {
  const list = typeof clauses === 'string' ? [{ path: '一', words: clauses }] : clauses
  const outline = outlineOfClauses(list, document.year, document.tables)
  return findTargets(outline, deadlinesOf(outline, document.times ?? [], document.kind ?? 'point'))
}

/** One line for each target: indicator, comparator, value with unit. */
export function linesOf(targets: readonly Target[]): string[] {
  return targets.map(({ indicator, comparator, value, unit }) => `${indicator} ${comparator} ${value}${unit}`)
}

/** The targets of one invented sentence, a line each. */
export function targetLines(words: string, document: Document = {}): string[] {
  return linesOf(foundIn(words, document).targets)
}

/** The refused numbers of one invented sentence, each with its reason. */
export function refusalLines(words: string, document: Document = {}): string[] {
  return foundIn(words, document).refusals.map((refusal) => `${refusal.words} ${refusal.reason}`)
}

function deadlinesOf(outline: Outline, times: readonly string[], kind: Deadline['kind']): Deadline[] {
  return times.map((text) => {
    const start = outline.copy.text.indexOf(text)
    const span = { start, end: start + text.length }
    return { clause: '', text, kind, span, confidence: 1, inheritedFrom: null }
  })
}
