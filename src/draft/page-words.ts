/** The document as a source of the package: its text without furniture, and the words of the page about it. */
import type { Span } from '#base/span'
import { squeezedWords } from '#plan'
import { type Assembled, documentIdOf, present } from './assembled.ts'
import { liveClauses } from './clause-texts.ts'
import { type Draft, type HeadField, liveEntries } from './draft.ts'

export const documentFile = 'source/plan.txt'

/** The text that a package keeps: what is no part of the document is cut where it stood inside a clause. */
export function documentTextOf({ text, furniture }: Draft): string {
  const ends = [0, ...furniture.map(({ end }) => end)]
  const pieces = ends.map((end, index) => text.slice(end, furniture[index]?.start ?? text.length))
  return pieces.join('')
}

export function assembleSource(draft: Draft): Assembled {
  const value = (field: HeadField): string | undefined =>
    liveEntries(draft, 'head').find((entry) => entry.field === field && entry.value !== '')?.value
  const known = [value('title'), value('notice_title'), value('document_number')]
  const pageWords = gapsOf(draft).flatMap((gap) => without(squeezedWords(draft.text.slice(gap.start, gap.end)), known))
  const kind = value('notice_title') === undefined ? 'plan' : 'notice'
  const fields = {
    id: documentIdOf(draft),
    title: value('notice_title') ?? value('title') ?? draft.planId,
    kind,
    file: documentFile,
    ...present({
      page_words: pageWords.length === 0 ? undefined : [...new Set(pageWords)],
      document_number: value('document_number'),
      issuer: value('issuer'),
      date: value('issued_on'),
    }),
  }
  return { kind: 'sources', fields, from: 'head-title' }
}

/** What no clause holds. */
function gapsOf(draft: Draft): Span[] {
  const spans = liveClauses(draft).map(({ span }) => span)
  const starts = [...spans.map(({ start }) => start), draft.text.length]
  return [0, ...spans.map(({ end }) => end)].map((start, index) => ({ start, end: starts[index] ?? start }))
}

function without(words: string, known: readonly (string | undefined)[]): string[] {
  const longestFirst = known
    .flatMap((one) => (one === undefined ? [] : squeezedWords(one)))
    .toSorted((a, b) => b.length - a.length)
  return longestFirst
    .reduce<string[]>((pieces, one) => pieces.flatMap((piece) => piece.split(one)), [words])
    .filter((piece) => piece !== '')
}
