/** Finding clauses, promises, targets and units by Chinese words, numbers, pinyin or initials. */
import type { MatchPinyin } from '#web/pinyin'
import { checkable, type PlanView } from './plan-view.ts'

export type Found = {
  readonly kind: 'unit' | 'clause' | 'promise'
  /** Clause or promise to go to; for a unit, its office. */
  readonly id: string
  readonly label: string
  readonly name: string
}

const resultsMax = 40

/** Everything that can be found, in the order of the document; units first. */
export function findables(view: PlanView): Found[] {
  const units = view.document.offices
    .filter((office) => office.owes)
    .map((office): Found => ({ kind: 'unit', id: office.id, label: '', name: office.name }))
  const clauses = view.document.clauses.flatMap((clause): Found[] => {
    const label = view.labelById.get(clause.id) ?? ''
    const own: Found[] = clause.heading === null ? [] : [{ kind: 'clause', id: clause.id, label, name: clause.heading }]
    const promises = checkable(clause).map(({ id, name }): Found => ({ kind: 'promise', id, label, name }))
    return [...own, ...promises]
  })
  return [...units, ...clauses]
}

/** What a query means: words, the printed number of a clause, an id; letters are pinyin where the words hold none of them. */
export function findIn(all: readonly Found[], query: string, matchPinyin: MatchPinyin | null): Found[] {
  const wanted = plain(query).trim()
  if (wanted === '') return []
  const parts = wanted.split(/\s+/)
  const letters = /^[a-zü']+$/
  const means = ({ name, label, id }: Found, part: string): boolean =>
    plain(name).includes(part) ||
    plain(label) === part ||
    id === part ||
    (matchPinyin !== null && letters.test(part) && matchPinyin(name, part))
  const found: Found[] = []
  for (const one of all) {
    if (parts.every((part) => means(one, part))) found.push(one)
    if (found.length === resultsMax) break
  }
  return found
}

/** Full width, half width and case are one to a searcher. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
