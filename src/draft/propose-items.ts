/** Proposed items of work: which clauses are one, and the units that each names in its own words. */
import type { Reading } from '#reader'
import { clauseAt, type LiveClause } from './clause-texts.ts'
import type { ItemEntry, NamedUnit } from './draft.ts'

/** Below this the reader only guesses that a unit is named as responsible. */
const doubtful = 0.6

/** Headings above work that nobody is given, where no unit is named below them. */
const noWork =
  /指导思想|基本原则|总体要求|总体思路|工作原则|总体目标|主要目标|工作目标|发展目标|目标任务|适用范围|附则|其他说明/

/** A clause is an item where it names units, or stands at a rank where others do and has nothing below it. */
export function proposeItems(clauses: readonly LiveClause[], reading: Reading): ItemEntry[] {
  const named = unitsByClause(clauses, reading)
  const body = clauses.filter(({ entry }) => entry.part === 'body')
  const ranks = new Set(body.filter(({ entry }) => named.has(entry.id)).map(({ entry }) => rankOf(entry.clause)))
  const parents = new Set(body.map(({ entry }) => parentOf(entry.clause)))
  return body.flatMap((clause): ItemEntry[] => {
    const found = named.get(clause.entry.id)
    const isLeaf = !parents.has(clause.entry.clause)
    const isLike = (ranks.size === 0 || ranks.has(rankOf(clause.entry.clause))) && isLeaf && !isNoWork(body, clause)
    if (found === undefined && !isLike) return []
    const units = found?.units ?? []
    const { id } = clause.entry
    const placed = {
      id: `item-${clause.span.start}`,
      spans: [clause.span],
      status: 'proposed',
      confidence: found?.confidence ?? null,
    } as const
    return [{ ...placed, kind: 'item', of: id, units, owedBy: null }]
  })
}

type Named = { readonly units: readonly NamedUnit[]; readonly confidence: number }

function unitsByClause(clauses: readonly LiveClause[], { responsibilities }: Reading): Map<string, Named> {
  const named = new Map<string, Named>()
  for (const { units, role, form, confidence } of responsibilities) {
    if (form === 'rule' || confidence < doubtful) continue
    for (const { name, span } of units) {
      const at = clauseAt(clauses, span.start)
      if (at === undefined || at.entry.part !== 'body') continue
      const before = named.get(at.entry.id)
      const unit: NamedUnit = { name, span, leads: role === 'lead' }
      named.set(at.entry.id, {
        units: mergeUnits(before?.units ?? [], unit),
        confidence: Math.min(confidence, before?.confidence ?? 1),
      })
    }
  }
  return named
}

function mergeUnits(units: readonly NamedUnit[], unit: NamedUnit): NamedUnit[] {
  if (units.some(({ span }) => span.start < unit.span.end && unit.span.start < span.end)) return [...units]
  return [...units, unit].toSorted((a, b) => a.span.start - b.span.start)
}

function isNoWork(body: readonly LiveClause[], { entry }: LiveClause): boolean {
  const above = body.filter(
    ({ entry: other }) => entry.clause === other.clause || entry.clause.startsWith(`${other.clause}-`),
  )
  return above.some(({ entry: other }) => noWork.test(other.heading))
}

function rankOf(clause: string): number {
  return clause.split('-').length
}

function parentOf(clause: string): string {
  return clause.split('-').slice(0, -1).join('-')
}
