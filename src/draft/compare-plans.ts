/** Two versions of a plan clause by clause: what stays, what is said otherwise, what is new, what is gone, what moved. */
import { type Clause, type PlanPackage, squeezedWords } from '#plan'
import { matchClauses, wordsWithoutNumber } from './match-clauses.ts'
import { type Segment, wordSegments } from './word-segments.ts'

export type ClauseChange = {
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved'
  readonly before: Clause | null
  readonly after: Clause | null
  /** The words of both, without white space; of a clause that only moved, one segment. */
  readonly segments: readonly Segment[]
}

/** Ids of the clauses before by those after. The same id is the same clause; the others are matched by their words. */
export function clausesBefore(before: PlanPackage, after: PlanPackage): Map<string, string> {
  const kept = new Set(before.clauses.map(({ id }) => id))
  const same = after.clauses.flatMap(({ id }) => (kept.has(id) && isLike(before, after, id) ? [[id, id] as const] : []))
  const known = new Set(same.map(([id]) => id))
  const others = after.clauses.filter(({ id }) => !known.has(id))
  const matched = matchClauses(
    before.clauses.filter(({ id }) => !known.has(id)),
    others,
  )
  return new Map([...same, ...[...matched].map(([index, id]) => [others[index]?.id ?? '', id] as const)])
}

/** An id that two versions share says nothing where they were numbered apart. */
function isLike(before: PlanPackage, after: PlanPackage, id: string): boolean {
  const [old, young] = [before, after].map(({ clauses }) => clauses.filter((clause) => clause.id === id))
  return matchClauses(old ?? [], young ?? []).size > 0
}

/** The clauses of the later version in its order; one that is gone stands after the clause it followed. */
export function comparePlans(before: PlanPackage, after: PlanPackage): ClauseChange[] {
  const matched = clausesBefore(before, after)
  const gone = new Set(before.clauses.map(({ id }) => id))
  for (const id of matched.values()) gone.delete(id)
  const stays = inOrder(before, after, matched)
  const changes = after.clauses.map((clause): ClauseChange => {
    const old = before.clauses.find(({ id }) => id === matched.get(clause.id))
    return old === undefined
      ? {
          change: 'added',
          before: null,
          after: clause,
          segments: [{ kind: 'added', text: squeezedWords(clause.text) }],
        }
      : compareClauses(old, clause, stays.has(clause.id))
  })
  return insertGone(before, changes, gone)
}

function compareClauses(before: Clause, after: Clause, stays: boolean): ClauseChange {
  if (wordsWithoutNumber(before) !== wordsWithoutNumber(after)) {
    return {
      change: 'changed',
      before,
      after,
      segments: wordSegments(squeezedWords(before.text), squeezedWords(after.text)),
    }
  }
  const isSameNumber = squeezedWords(before.number ?? '') === squeezedWords(after.number ?? '')
  const segments: Segment[] = [{ kind: 'same', text: squeezedWords(after.text) }]
  return { change: stays && isSameNumber ? 'same' : 'moved', before, after, segments }
}

/** Clauses that follow one another as before: the longest run of matches in rising order. */
function inOrder(before: PlanPackage, after: PlanPackage, matched: ReadonlyMap<string, string>): Set<string> {
  const placeBefore = new Map(before.clauses.map(({ id }, index) => [id, index]))
  const chains: { readonly id: string; readonly place: number; readonly length: number; readonly previous: number }[] =
    []
  for (const { id } of after.clauses) {
    const place = placeBefore.get(matched.get(id) ?? '')
    if (place === undefined) continue
    const lengths = chains.map((chain) => (chain.place < place ? chain.length : 0))
    const length = Math.max(0, ...lengths)
    chains.push({ id, place, length: length + 1, previous: length === 0 ? -1 : lengths.indexOf(length) })
  }
  const longest = Math.max(0, ...chains.map(({ length }) => length))
  const ids = new Set<string>()
  for (let at = chains.findIndex(({ length }) => length === longest); at >= 0; at = chains[at]?.previous ?? -1) {
    const id = chains[at]?.id
    if (id !== undefined) ids.add(id)
  }
  return ids
}

function insertGone(before: PlanPackage, changes: readonly ClauseChange[], gone: ReadonlySet<string>): ClauseChange[] {
  const result = [...changes]
  for (const [index, clause] of before.clauses.entries()) {
    if (!gone.has(clause.id)) continue
    const previous = before.clauses[index - 1]?.id
    const at = result.findIndex((change) => previous !== undefined && change.before?.id === previous)
    const segments: Segment[] = [{ kind: 'removed', text: squeezedWords(clause.text) }]
    result.splice(at + 1, 0, { change: 'removed', before: clause, after: null, segments })
  }
  return result
}
