/** Verbatim words and where they stand in a clause. */
import type { Span } from '#base/span'
import type { Clause } from './format.ts'
import { squeeze, squeezedWords } from './squeezed-text.ts'

/** One piece of words, or the fragments of one statement in the order of the text. */
export type Quote = string | readonly string[]

/**
 * Where the fragments of a quote stand, one span for each; null where they do not. White space does not count. The
 * fragments follow one another; `nth` says which occurrence of the first one is meant.
 */
export function locateQuote(text: string, quote: Quote, nth = 1): readonly Span[] | null {
  const { text: words, offsets } = squeeze(text)
  const spans: Span[] = []
  let from = 0
  for (const [index, fragment] of fragmentsOf(quote).entries()) {
    const start = nthIndexOf(words, fragment, from, index === 0 ? nth : 1)
    if (start < 0) return null
    from = start + fragment.length
    spans.push({ start: offsets[start] ?? 0, end: (offsets[from - 1] ?? 0) + 1 })
  }
  return spans
}

/** How often the first fragment of a quote stands in a text. */
export function occurrencesOf(text: string, quote: Quote): number {
  const words = squeezedWords(text)
  const [first = ''] = fragmentsOf(quote)
  let count = 0
  for (let at = indexOf(words, first, 0); at >= 0; at = indexOf(words, first, at + 1)) count += 1
  return count
}

/** The words of a quote as one line; an ellipsis stands for what is left out. */
export function wordsOfQuote(quote: Quote): string {
  return typeof quote === 'string' ? quote : quote.join('…')
}

/** How far number and heading reach into the text of a clause, white space not counted; 0 where it begins otherwise. */
export function headingEndOf({ text, number, heading }: Pick<Clause, 'text' | 'number' | 'heading'>): number {
  const [span] = locateQuote(text, `${number ?? ''}${heading ?? ''}`) ?? []
  return span !== undefined && text.slice(0, span.start).trim() === '' ? span.end : 0
}

function fragmentsOf(quote: Quote): string[] {
  return (typeof quote === 'string' ? [quote] : quote).map(squeezedWords)
}

function nthIndexOf(words: string, fragment: string, from: number, nth: number): number {
  let at = indexOf(words, fragment, from)
  for (let count = 1; count < nth && at >= 0; count++) at = indexOf(words, fragment, at + 1)
  return at
}

function indexOf(words: string, fragment: string, from: number): number {
  return fragment === '' ? -1 : words.indexOf(fragment, from)
}
