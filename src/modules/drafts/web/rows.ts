/**
 * The document cut into rows: each clause with what was read in it, and the stretches between clauses (titles, number).
 * What is marked in the text of a row stands in runs, each with the entries whose words it belongs to.
 */
import type { Span } from '#base/span'
import { type ClauseEntry, type Draft, type DraftKind, type Entry, undecidedEntries } from '#draft'
import { locateQuote } from '#plan'

export type Mark = Span & { readonly entry: string; readonly kind: DraftKind; readonly rejected: boolean }

export type Row = {
  readonly id: string
  readonly span: Span
  readonly clause: ClauseEntry | null
  /** In reading order, the clause itself first. */
  readonly entries: readonly Entry[]
  readonly marks: readonly Mark[]
}

export type Run = {
  /** Place in the document. */
  readonly start: number
  readonly text: string
  /** Entries whose words these are; the last one is the narrowest. */
  readonly marks: readonly Mark[]
}

/** Rows in the order of the text; every entry that somebody decides about stands in exactly one. */
export function rowsOf(draft: Draft): Row[] {
  const stretches = stretchesOf(draft)
  const entriesByRow = stretches.map((): Entry[] => [])
  const marksByRow = stretches.map((): Mark[] => [])
  for (const entry of listedEntries(draft)) {
    entriesByRow[rowAt(stretches, entry.spans[0]?.start ?? 0)]?.push(entry)
    for (const mark of marksOf(draft, entry)) {
      for (let row = rowAt(stretches, mark.start); (stretches[row]?.span.start ?? Infinity) < mark.end; row += 1)
        marksByRow[row]?.push(mark)
    }
  }
  return stretches.map((stretch, index) => ({
    ...stretch,
    entries: entriesByRow[index] ?? [],
    marks: marksByRow[index] ?? [],
  }))
}

/** Without promises of which the targets leave no words: nobody is asked about them. */
function listedEntries(draft: Draft): readonly Entry[] {
  const open = new Set(undecidedEntries(draft))
  return draft.entries.filter((entry) => entry.kind !== 'promise' || entry.status !== 'proposed' || open.has(entry))
}

type Stretch = Pick<Row, 'id' | 'span' | 'clause'>

function stretchesOf({ text, entries }: Draft): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  const fill = (until: number): void => {
    const isFirst = stretches.length === 0 && until > 0
    if (isFirst || text.slice(end, until).trim() !== '')
      stretches.push({ id: `text-${end}`, span: { start: end, end: until }, clause: null })
  }
  for (const entry of entries) {
    const [span] = entry.spans
    if (entry.kind !== 'clause' || span === undefined || span.start < end) continue
    fill(span.start)
    stretches.push({ id: `row-${entry.id}`, span, clause: entry })
    end = span.end
  }
  fill(text.length)
  return stretches
}

/** The last row that begins at or before a place. */
function rowAt(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((stretches[middle]?.span.start ?? Infinity) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function marksOf({ text }: Draft, entry: Entry): Mark[] {
  const own = { entry: entry.id, kind: entry.kind, rejected: entry.status === 'rejected' }
  if (entry.kind === 'item') return []
  if (entry.kind !== 'clause') return entry.spans.map((span) => ({ ...span, ...own }))
  const [span] = entry.spans
  if (span === undefined) return []
  const opening = locateQuote(text.slice(span.start, span.end), entry.number + entry.heading)?.[0]
  return opening === undefined ? [] : [{ start: span.start + opening.start, end: span.start + opening.end, ...own }]
}

/** The lines of a row that say something, without the white space around them, each in runs. */
export function linesOf(text: string, { span, marks }: Pick<Row, 'span' | 'marks'>): Run[][] {
  const lines: Run[][] = []
  let start = span.start
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const indent = line.length - line.trimStart().length
    if (line.trim() !== '') lines.push(runsOf(line.trim(), start + indent, marks))
    start += line.length + 1
  }
  return lines
}

function runsOf(line: string, start: number, marks: readonly Mark[]): Run[] {
  const end = start + line.length
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = new Set([start, end])
  for (const mark of here) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end
    const shared = here.filter((mark) => mark.start <= from && to <= mark.end)
    return {
      start: from,
      text: line.slice(from - start, to - start),
      marks: shared.toSorted((a, b) => b.end - b.start - (a.end - a.start)),
    }
  })
}

/** The rows of before where nothing in them changed, so that only what changed is drawn again. */
export function keepRows(before: readonly Row[], after: readonly Row[]): Row[] {
  const known = new Map(before.map((row) => [row.id, row]))
  return after.map((row) => {
    const old = known.get(row.id)
    return old !== undefined && isSame(old, row) ? old : row
  })
}

function isSame(a: Row, b: Row): boolean {
  return (
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.entries.length === b.entries.length &&
    a.marks.length === b.marks.length &&
    a.entries.every((entry, index) => entry === b.entries[index]) &&
    a.marks.every((mark, index) => isSameMark(mark, b.marks[index]))
  )
}

function isSameMark(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.entry === b.entry && a.start === b.start && a.end === b.end && a.rejected === b.rejected
}
