/** The clauses as they stand once the rejected ones have given their words to the clause before, and their texts. */
import type { Span } from '#base/span'
import { squeezedWords } from '#plan'
import { type ClauseEntry, type Draft, liveEntries, entriesOf } from './draft.ts'

export type LiveClause = { readonly entry: ClauseEntry; readonly span: Span }

/** The clauses that stand, with all the words that are theirs. Only the first can have nothing before it to join. */
export function liveClauses(draft: Pick<Draft, 'entries'>): LiveClause[] {
  const live: { entry: ClauseEntry; span: Span }[] = []
  for (const entry of entriesOf(draft, 'clause')) {
    const [span = { start: 0, end: 0 }] = entry.spans
    const last = live.at(-1)
    if (entry.status !== 'rejected') live.push({ entry, span })
    else if (last !== undefined) last.span = { start: last.span.start, end: span.end }
  }
  return live
}

/** The clause in which a place of the document lies; clauses are in the order of the text. */
export function clauseAt(clauses: readonly LiveClause[], at: number): LiveClause | undefined {
  let [low, high] = [0, clauses.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((clauses[middle]?.span.start ?? Infinity) <= at) low = middle
    else high = middle - 1
  }
  const clause = clauses[low]
  return clause !== undefined && clause.span.start <= at && at < clause.span.end ? clause : undefined
}

/** The clause of an item; undefined where its clause was rejected. */
export function clauseOfItem(clauses: readonly LiveClause[], of: string): LiveClause | undefined {
  return clauses.find(({ entry }) => entry.id === of)
}

/** A text taken from the document, and the place in the document of each of its units. */
export type TakenText = { readonly text: string; readonly offsets: readonly number[] }

const endsParagraph = /[。！？!?：:；;）)”》]$/

/** A clause as a package prints it. The lines of a letter (addressees, date) mean something; others are paragraphs. */
export function takeClause(draft: Pick<Draft, 'text' | 'furniture'>, { entry, span }: LiveClause): TakenText {
  if (entry.part === 'notice') return takeText(draft, span, () => true)
  const opening = squeezedWords(entry.number + entry.heading)
  return takeText(draft, span, (line) => endsParagraph.test(line) || squeezedWords(line) === opening)
}

/** The words of a stretch, without furniture; its lines are joined where the line so far ends no paragraph. */
function takeText(
  draft: Pick<Draft, 'text' | 'furniture'>,
  span: Span,
  endsLine: (line: string) => boolean,
): TakenText {
  const offsets: number[] = []
  let text = ''
  const put = (unit: string, at: number): void => {
    text += unit
    offsets.push(at)
  }
  let line = ''
  let gap: number | null = null
  for (const { unit, at } of unitsWithin(draft, span)) {
    if (unit === '\n') {
      const breaks = endsLine(line)
      if (breaks && text !== '' && !text.endsWith('\n')) put('\n', at)
      if (breaks) line = ''
      gap = null
    } else if (unit.trim() === '') {
      gap = at
    } else {
      if (gap !== null && /[A-Za-z0-9]$/.test(line) && /[A-Za-z0-9]/.test(unit)) put(' ', gap)
      gap = null
      put(unit, at)
      line += unit
    }
  }
  const kept = text.trimEnd().length
  return { text: text.slice(0, kept), offsets: offsets.slice(0, kept) }
}

function* unitsWithin({ text, furniture }: Pick<Draft, 'text' | 'furniture'>, { start, end }: Span) {
  for (let at = start; at < end; at++) {
    const cut = furniture.find((span) => span.start <= at && at < span.end)
    if (cut === undefined) yield { unit: text.charAt(at), at }
    else at = cut.end - 1
  }
}

/** The words of a stretch on one line. */
export function takeWords(draft: Pick<Draft, 'text' | 'furniture'>, span: Span): string {
  return takeText(draft, span, () => false).text
}

/** A place of a taken text as a place of the document. */
export function placeInDocument({ offsets }: TakenText, { start, end }: Span): Span {
  const first = offsets[start] ?? 0
  return { start: first, end: (offsets[end - 1] ?? first - 1) + 1 }
}

/** Whether two stretches share a place. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The item of a clause and the units that live items name within it. */
export function unitsWithinClause(draft: Pick<Draft, 'entries'>, { span }: LiveClause) {
  return liveEntries(draft, 'item')
    .flatMap(({ units }) => units)
    .filter((unit) => span.start <= unit.span.start && unit.span.start < span.end)
    .toSorted((a, b) => a.span.start - b.span.start)
}
