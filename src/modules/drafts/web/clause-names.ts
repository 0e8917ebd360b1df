/** How clauses are called where they are spoken of: the numbers of those above, its own, its heading. */
import type { Draft } from '#draft'
import { findClauseNumber } from '#plan'
import type { DraftWords } from './words.ts'

export type ClauseNames = (clause: string | null) => string

type Named = { readonly part: string; readonly number: string; readonly heading: string }

/** Of the version in force first, then of the draft, which may print them otherwise. */
export function namesOfClauses(words: DraftWords, { base, entries }: Draft): ClauseNames {
  const before = (base?.clauses ?? []).map(({ id, part, number, heading }): [string, Named] => [
    id,
    { part, number: number ?? '', heading: heading ?? '' },
  ])
  const after = entries.flatMap((entry): [string, Named][] => (entry.kind === 'clause' ? [[entry.clause, entry]] : []))
  const known = new Map([...before, ...after])
  return (clause) => {
    const own = known.get(clause ?? '')
    if (clause === null || own === undefined) return clause ?? ''
    if (own.part === 'notice' || own.part === 'preamble') return words(`part.${own.part}`)
    const path = clause.split('-')
    const numbers = path.map((_, index) => known.get(path.slice(0, index + 1).join('-'))?.number ?? '')
    return (
      numbers.map((number) => (findClauseNumber(number) === undefined ? '' : number.replace(/、$/, ''))).join('') +
      own.heading
    )
  }
}
