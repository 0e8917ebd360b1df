/** Finding clauses, promises, targets and units by Chinese words, pinyin or initials. */
import { checkable, type PlanView } from './plan-view.ts'

export type Found = {
  readonly kind: 'unit' | 'clause' | 'promise'
  /** Clause or promise to go to; for a unit, its office. */
  readonly id: string
  readonly label: string
  readonly name: string
}

/** Tells whether a name is meant by pinyin letters; loaded when somebody first looks for something. */
export type MatchPinyin = (name: string, query: string) => boolean

export async function loadPinyin(): Promise<MatchPinyin> {
  const { match } = await import('pinyin-pro')
  return (name, query) => match(name, query, { continuous: true }) !== null
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

/** What a query means. Words first; letters are pinyin where the words hold none of them. */
export function findIn(all: readonly Found[], query: string, matchPinyin: MatchPinyin | null): Found[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const parts = wanted.split(/\s+/)
  const letters = /^[a-zü']+$/
  const means = (name: string, part: string): boolean =>
    name.toLowerCase().includes(part) || (matchPinyin !== null && letters.test(part) && matchPinyin(name, part))
  const found: Found[] = []
  for (const one of all) {
    if (parts.every((part) => means(one.name, part))) found.push(one)
    if (found.length === resultsMax) break
  }
  return found
}
