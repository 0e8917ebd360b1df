/**
 * Cuts a printed paragraph into runs: heading, words of promises, plain words, and the half-width marks of the source
 * that are drawn full-width. The characters themselves stay as printed, so offsets and copies are verbatim.
 */
import type { DocumentClause, DocumentPromise } from '#modules/plans/schema'

export type Piece = { readonly text: string; readonly drawn: string | null }
export type Run = {
  readonly heading: boolean
  /** Index among the clause's promises; null for words that promise nothing checkable. */
  readonly promise: number | null
  /** All promises that these words belong to. */
  readonly shared: readonly number[]
  /** Promises that begin here: their numbers hang here, and links to them lead here. */
  readonly begins: readonly number[]
  readonly pieces: readonly Piece[]
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
}

/** The full-width form of a half-width mark beside Chinese; null for a mark inside digits or Latin words. */
function drawnForm(text: string, at: number): string | null {
  const drawn = fullWidth[text[at] ?? '']
  if (drawn === undefined) return null
  const beside = [text[at - 1] ?? '', text[at + 1] ?? '']
  return beside.every((mark) => /[0-9A-Za-z]/.test(mark)) ? null : drawn
}

/** Text with its half-width marks in full-width form, character for character. */
export function drawFullWidth(text: string): string {
  return piecesOf(text)
    .map((piece) => piece.drawn ?? piece.text)
    .join('')
}

/** The pieces of a text: marks to be drawn stand alone. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const drawn = drawnForm(text, at)
    if (drawn === null) continue
    if (from < at) pieces.push({ text: text.slice(from, at), drawn: null })
    pieces.push({ text: text.slice(at, at + 1), drawn })
    from = at + 1
  }
  if (from < text.length) pieces.push({ text: text.slice(from), drawn: null })
  return pieces
}

/** The runs of one paragraph of a clause. Where promises share words, the one that begins later names them. */
export function runsOf(clause: DocumentClause, paragraph: number): Run[] {
  const text = clause.paragraphs[paragraph]?.text ?? ''
  const headingEnd = paragraph === 0 ? clause.headingEnd : 0
  const marks = marksOf(clause.promises, paragraph)
  const cuts = [...new Set([0, headingEnd, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])]
  const edges = cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const shared = marks.filter((mark) => mark.start <= start && start < mark.end).map((mark) => mark.promise)
    return {
      heading: start < headingEnd,
      promise: shared.at(-1) ?? null,
      shared,
      begins: marks.filter((candidate) => candidate.first && candidate.start === start).map(({ promise }) => promise),
      pieces: piecesOf(text.slice(start, edges[index + 1])),
    }
  })
}

type Mark = { readonly promise: number; readonly start: number; readonly end: number; readonly first: boolean }

function marksOf(promises: readonly DocumentPromise[], paragraph: number): Mark[] {
  return promises
    .flatMap((promise, index) =>
      promise.kind === 'principle'
        ? []
        : promise.fragments.map(({ paragraph: place, range: [start, end] }, order) => ({
            place,
            promise: index,
            start,
            end,
            first: order === 0,
          })),
    )
    .filter((mark) => mark.place === paragraph)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
