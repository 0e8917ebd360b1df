/**
 * What a revision keeps of the version before. A promise whose words still stand keeps its id, and so does a target whose
 * words stand or whose indicator has the same name: what runs on them goes on. Clauses that say the same as before are
 * taken over as decided; only what changed is left to a person.
 */
import type { Span } from '#base/span'
import { clauseOfPromise, locateQuote, type PlanPackage, type PlanPromise, type Target } from '#plan'
import { type LiveClause, overlaps, placeInDocument, takeClause } from './clause-texts.ts'
import type { Draft, Entry, ItemEntry, PromiseEntry, Status, TargetEntry } from './draft.ts'
import { likeness, pairsOf } from './likeness.ts'
import { wordsWithoutNumber } from './match-clauses.ts'

type Proposed = {
  readonly items: readonly ItemEntry[]
  readonly promises: readonly PromiseEntry[]
  readonly targets: readonly TargetEntry[]
}

const likenessOfNamesMin = 0.6

/** The proposals for one clause, with what the version before said of it. */
export function keepOfClause(
  draft: Pick<Draft, 'text' | 'furniture'>,
  base: PlanPackage,
  clause: LiveClause,
  found: Proposed,
): Entry[] {
  const old = base.clauses.find(({ id }) => id === clause.entry.clause)
  if (old === undefined) return [clause.entry, ...found.items, ...found.promises, ...found.targets]
  const taken = takeClause(draft, clause)
  const isSame = wordsWithoutNumber(old) === wordsWithoutNumber({ number: clause.entry.number, text: taken.text })
  const status: Status = isSame ? 'confirmed' : 'proposed'
  const kept = base.promises
    .filter(({ id }) => clauseOfPromise(id) === old.id)
    .flatMap((promise) => {
      const spans = locateQuote(taken.text, promise.quote, promise.nth)?.map((span) => placeInDocument(taken, span))
      return spans === undefined ? [] : entriesOfPromise(base, promise, spans, status, found.targets)
    })
  const isKept = ({ keeps }: TargetEntry): boolean => keeps !== null && kept.some((entry) => keepsOf(entry) === keeps)
  const targets = isSame ? [] : keepByName(base, old.id, found.targets).filter((target) => !isKept(target))
  const news = targets.filter((target) => target.keeps !== null || !isCovered(target, kept))
  const promises = isSame ? [] : found.promises.filter((promise) => !isCovered(promise, kept))
  const items = found.items.map((item) => keepItem(base, old.id, item, status))
  return [{ ...clause.entry, status }, ...items, ...kept, ...news, ...promises]
}

function keepsOf(entry: PromiseEntry | TargetEntry): string | null {
  return entry.kind === 'target' ? entry.keeps : null
}

function isCovered({ spans }: Pick<Entry, 'spans'>, kept: readonly Pick<Entry, 'spans'>[]): boolean {
  return kept.some((other) => other.spans.some((a) => spans.some((b) => overlaps(a, b))))
}

/** A promise that is measured is its targets. */
function entriesOfPromise(
  base: PlanPackage,
  promise: PlanPromise,
  spans: readonly Span[],
  status: Status,
  found: readonly TargetEntry[],
): (PromiseEntry | TargetEntry)[] {
  const targets = base.targets.filter((target) => target.promise === promise.id)
  const placed = { spans, status, confidence: null }
  if (targets.length === 0) {
    const id = `promise-${spans[0]?.start ?? 0}.${promise.id}`
    const { kind, name = null } = promise
    return [{ ...placed, id, kind: 'promise', promiseKind: kind, name, keeps: promise.id }]
  }
  // Its own words may be as they were while the deadline above them is another.
  const deadline = found.find((target) => isCovered(target, [{ spans }]))?.deadline ?? null
  return targets.map((target) => ({ ...placed, ...fieldsOf(target), id: `target-${target.id}`, deadline }))
}

function fieldsOf(target: Target): Omit<TargetEntry, 'id' | 'spans' | 'status' | 'confidence' | 'deadline'> {
  return {
    kind: 'target',
    form: target.kind,
    name: target.name,
    shortName: target.short_name ?? null,
    comparator: target.comparator ?? null,
    value: target.value ?? null,
    valueMax: target.value_max ?? null,
    unit: target.unit ?? '',
    threshold: target.threshold ?? null,
    baselineYear: target.baseline?.year ?? null,
    strength: target.strength,
    keeps: target.id,
  }
}

/** A number with another value is the same target where it goes by the same name. */
function keepByName(base: PlanPackage, clause: string, targets: readonly TargetEntry[]): TargetEntry[] {
  const free = new Map(
    base.targets.filter(({ promise }) => clauseOfPromise(promise) === clause).map((target) => [target.id, target]),
  )
  return targets.map((target) => {
    const alike = [...free.values()]
      .map((old) => ({ old, share: likeness(pairsOf(old.name), pairsOf(target.name)) }))
      .filter(({ share }) => share >= likenessOfNamesMin)
      .toSorted((a, b) => b.share - a.share)[0]
    if (alike === undefined) return target
    free.delete(alike.old.id)
    const { short_name: shortName = null, threshold = null } = alike.old
    return { ...target, shortName, threshold, keeps: alike.old.id }
  })
}

function keepItem(base: PlanPackage, clause: string, item: ItemEntry, status: Status): ItemEntry {
  const old = base.items.find((one) => one.clause === clause)
  if (old === undefined) return item
  return { ...item, owedBy: old.unassigned?.owed_by ?? item.owedBy, status }
}
