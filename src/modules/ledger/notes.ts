/** Use cases of the monthly note: read it with its revisions, and save it. Every saving is kept. */
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import type { FileSummary } from '#modules/files/schema'
import { namesOfPeople } from '#modules/people'
import { holdEntry } from '#modules/plans'
import { closesOn, owesMonth } from './months.ts'
import { filesById, refuseUnknownFiles } from './evidence.ts'
import type { NewNote, Note } from './schema.ts'
import { getPlanItem, loadState, tablesOf } from './state.ts'
import { hasNote, insertNote, listRevisions, type NoteRow } from './store.ts'

type OfNote = {
  readonly zone: string
  readonly plan: string
  readonly item: string
  readonly office: string
  readonly month: string
}

/** The note with its revisions, the last one first; empty where nothing was written. */
export async function getNote(context: Context, params: OfNote): Promise<Note> {
  const rows = await listRevisions(tablesOf(context), keyOf(params))
  const files = await filesById(
    context,
    params.zone,
    rows.flatMap(({ evidence }) => evidence),
  )
  return noteOf(params, rows, await namesOfPeople(context), files)
}

/**
 * Saves the note of a unit as its next revision. After the month has closed it is taken as well, and marked late.
 *
 * @errors ledger.item_not_found, ledger.month_not_owed, ledger.not_responsible, ledger.file_unknown
 */
export async function saveNote(context: Context, params: OfNote, given: NewNote): Promise<Note> {
  const { zone, plan, item, office, month } = params
  const state = await loadState(context, zone)
  const found = getPlanItem(state, plan, item)
  if (!owesMonth(found.span, month, state.today)) throw new AppError('ledger.month_not_owed', 'conflict', { month })
  if (!state.unitsOf(found, state.today).some((unit) => unit.office === office)) {
    throw new AppError('ledger.not_responsible', 'conflict', { item: found.clause.heading ?? item })
  }
  await refuseUnknownFiles(context, zone, office, given.evidence)
  const key = keyOf(params)
  const db = tablesOf(context)
  const name = state.offices.find(({ id }) => id === office)?.shortName ?? office
  if (!(await hasNote(db, key, office))) {
    // From now on a version of the plan that drops the item is refused, and says who has written of it.
    await holdEntry(context, { zoneId: zone, planId: plan, entryKind: 'items', entryId: item, reason: `进展：${name}` })
  }
  const revision = (await listRevisions(db, key)).length + 1
  await insertNote(db, {
    ...key,
    ...given,
    revision,
    savedOn: context.today,
    closesOn: closesOn(month, state.closingDay),
    savedBy: context.actor.name,
    recordedAt: context.now,
  })
  context.record({
    action: 'ledger.note_saved',
    object: `ledger.item/${plan}/${item}`,
    payload: { office, month, revision, ...given },
  })
  return getNote(context, params)
}

/** @param rows the revisions of one note, in their order */
export function noteOf(
  { office, month }: Pick<Note, 'office' | 'month'>,
  rows: readonly NoteRow[],
  names: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, FileSummary>,
): Note {
  return {
    office,
    month,
    revisions: rows.toReversed().map((row) => ({
      revision: row.revision,
      progress: row.progress,
      problems: row.problems,
      nextSteps: row.nextSteps,
      evidence: row.evidence.flatMap((id) => files.get(id) ?? []),
      savedOn: row.savedOn,
      savedAt: row.recordedAt.toISOString(),
      savedBy: names.get(row.savedBy) ?? row.savedBy,
      late: row.savedOn > row.closesOn,
    })),
  }
}

function keyOf({ zone, plan, item, office, month }: OfNote) {
  return { zoneId: zone, planId: plan, itemId: item, officeId: office, month }
}
