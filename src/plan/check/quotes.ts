/** Every quote stands, word for word, in the clause it is taken from. */
import type { Diagnostic } from '#base/diagnostic'
import { clauseOfPromise } from '#plan/entries'
import { finding } from '#plan/finding'
import type { EntryKind, PlanPackage } from '#plan/format'
import type { LoadedPackage } from '#plan/load'
import { locateQuote, occurrencesOf, type Quote, wordsOfQuote } from '#plan/quotes'
import { squeezedWords } from '#plan/squeezed-text'
import type { YamlPath } from '#plan/yaml-file'
import { citationsOf } from './references.ts'

type Quoted = {
  readonly by: EntryKind
  readonly key: string
  readonly path: YamlPath
  readonly quote: Quote
  readonly clause: string
}

export function checkQuotes(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  const texts = new Map(pack.clauses.map((clause) => [clause.id, clause.text]))
  return [
    ...quotesOf(pack).flatMap(({ by, key, path, quote, clause }) => {
      const text = texts.get(clause)
      if (text === undefined || locateQuote(text, quote) !== null) return []
      return [finding(loaded.placeOf(by, key, path), 'plan.quote_not_found', { clause, words: wordsOfQuote(quote) })]
    }),
    ...pack.promises.flatMap(({ id, quote, nth }) => {
      const text = texts.get(clauseOfPromise(id))
      const count = text === undefined ? 0 : occurrencesOf(text, quote)
      const place = loaded.placeOf('promises', id, ['quote'])
      if (count > 1 && nth === undefined)
        return [finding(place, 'plan.quote_ambiguous', { words: wordsOfQuote(quote), count })]
      return nth === undefined || nth <= count ? [] : [finding(place, 'plan.quote_too_few', { nth, count })]
    }),
    ...quotesOfTexts(loaded, pack),
    ...citationsWithoutWords(loaded, pack),
  ]
}

function quotesOf(pack: PlanPackage): Quoted[] {
  const { document } = pack.plan
  return [
    ...pack.promises.map(({ id, quote }): Quoted => ({
      by: 'promises',
      key: id,
      path: ['quote'],
      quote,
      clause: clauseOfPromise(id),
    })),
    ...pack.items.flatMap(({ clause, responsibility }): Quoted[] =>
      responsibility === undefined
        ? []
        : [{ by: 'items', key: clause, path: ['responsibility'], quote: responsibility, clause }],
    ),
    ...citationsOf(pack).flatMap(({ by, key, path, cites: { source, clause, quote } }): Quoted[] =>
      source !== document || clause === undefined || quote === undefined
        ? []
        : [{ by, key, path: [...path, 'quote'], quote, clause }],
    ),
  ]
}

/** Who relies on the plan itself says on which words. */
function citationsWithoutWords(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  return citationsOf(pack)
    .filter(({ cites }) => cites.source === pack.plan.document && cites.quote === undefined)
    .map(({ by, key, path }) =>
      finding(loaded.placeOf(by, key, path), 'plan.citation_without_words', { source: pack.plan.document }),
    )
}

/** Quotes of a whole text of the package, where no clause is named. */
function quotesOfTexts(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  const squeezed = new Map(Object.entries(pack.texts).map(([source, text]) => [source, squeezedWords(text)]))
  return citationsOf(pack).flatMap(({ by, key, path, cites: { source, clause, quote } }) => {
    const text = squeezed.get(source)
    if (text === undefined || clause !== undefined || quote === undefined) return []
    const words = typeof quote === 'string' ? [quote] : quote
    if (words.every((fragment) => text.includes(squeezedWords(fragment)))) return []
    const place = loaded.placeOf(by, key, [...path, 'quote'])
    return [finding(place, 'plan.quote_not_found', { clause: source, words: wordsOfQuote(quote) })]
  })
}
