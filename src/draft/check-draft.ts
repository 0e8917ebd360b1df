/** The check of the package that a draft would be, each finding at the entry that has to change, and what is undecided. */
import { compareDiagnostics, type Diagnostic, type Place } from '#base/diagnostic'
import { checkPackage, findKey, type LoadedPackage, loadPackage } from '#plan'
import { assemble } from './assemble.ts'
import type { Assembled } from './assembled.ts'
import {
  type Draft,
  type DraftKind,
  draftKinds,
  entriesOf,
  type Entry,
  type HeadEntry,
  type HeadField,
  isMissing,
  liveEntries,
} from './draft.ts'
import { type DraftFinding, finding, placeOf } from './findings.ts'
import { fileOf, filesOf } from './package-files.ts'
import { undecidedEntries } from './undecided.ts'

/** Nothing is left to do where this is empty. Findings are in reading order. */
export function checkDraft(draft: Draft): DraftFinding[] {
  const missing = liveEntries(draft, 'head').filter(isMissing)
  const filled = {
    ...draft,
    entries: draft.entries.map((entry) => (missing.some((one) => one === entry) ? fill(entry) : entry)),
  }
  const assembled = assemble(filled)
  const loaded = loadPackage(draft.planId, { [draft.planId]: filesOf(filled, assembled) })
  const locate = locatorOf(filled, loaded, assembled)
  const ofPackage = checkPackage(loaded).flatMap((diagnostic): DraftFinding[] => {
    const entry = draft.entries.find(({ id }) => id === locate(diagnostic))
    if (entry?.kind === 'head' && missing.includes(entry)) return []
    const place = entry === undefined ? diagnostic.place : placeOf(draft, entry)
    return [{ ...diagnostic, place, entry: entry?.id ?? null }]
  })
  const gaps = missing.map((entry) => finding(draft, entry, 'draft.value_missing'))
  return [...gaps, ...ofPackage, ...undecided(draft)].toSorted(compareDiagnostics)
}

/** For the check only: a value that no rule of time refuses, so that the rest can be checked. */
function fill(entry: Entry): Entry {
  if (entry.kind !== 'head') return entry
  const byField: Partial<Record<HeadField, string>> = { from: '0001-01-01', issued_on: '0001-01-01', to: '9999-12-31' }
  return { ...entry, value: byField[entry.field] ?? '—' } satisfies HeadEntry
}

/** Which entry of the draft wrote a line of a file. */
function locatorOf(
  draft: Draft,
  loaded: LoadedPackage,
  assembled: readonly Assembled[],
): (diagnostic: Diagnostic) => string | null {
  const written = assembled.map(({ kind, fields, from }) => ({
    from,
    file: fileOf(kind),
    line: loaded.placeOf(kind, findKey(kind, fields) ?? '').line,
  }))
  const head = entriesOf(draft, 'head').map(({ id, field }) => ({ id, line: loaded.placeInPlan([field]).line }))
  return ({ place }: { place: Place }) => {
    if (place.file === 'plan.yaml') return head.find(({ line }) => line === place.line && line > 1)?.id ?? null
    return written.findLast(({ file, line }) => file === place.file && line <= place.line)?.from ?? null
  }
}

const codeOfUndecided: Readonly<Record<Exclude<DraftKind, 'refusal'>, string>> = {
  head: 'draft.undecided_head',
  clause: 'draft.undecided_clauses',
  item: 'draft.undecided_items',
  unit: 'draft.undecided_units',
  promise: 'draft.undecided_promises',
  target: 'draft.undecided_targets',
  deadline: 'draft.undecided_deadlines',
}

/** One finding for each kind that is not decided, at its first entry. */
function undecided(draft: Draft): DraftFinding[] {
  const open = undecidedEntries(draft)
  return draftKinds.flatMap((kind): DraftFinding[] => {
    if (kind === 'refusal') return []
    const ofKind = open.filter((entry) => entry.kind === kind)
    return ofKind.length === 0 ? [] : [finding(draft, ofKind[0], codeOfUndecided[kind], { count: ofKind.length })]
  })
}
