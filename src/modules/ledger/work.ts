/** What waits for whoever asks, for the workbench: notes owed, instructions, allotments, words to confirm. */
import { hasRole } from '#kernel/actor'
import type { Context } from '#kernel/context'
import { getLedger } from './items.ts'
import { listInstructions, waitingFor } from './instructions.ts'
import type { Instruction, Ledger, LedgerItem, LedgerUnit } from './schema.ts'
import { loadState } from './state.ts'

export type Work = {
  readonly ledger: Ledger
  /** Items for which one of the actor's offices owes the note of the month. */
  readonly owed: readonly { readonly item: LedgerItem; readonly office: string }[]
  /** Instructions that one of his offices has to act on. */
  readonly toAct: readonly { readonly instruction: Instruction; readonly office: string }[]
  /** Words that were entered for him and that he has not yet confirmed. */
  readonly toConfirm: readonly Instruction[]
  /** Items whose successor after a split the office has still to say. */
  readonly toAllot: readonly { readonly item: LedgerItem; readonly unit: LedgerUnit }[]
  /** For the office: how many notes of the month each unit still owes. */
  readonly unreported: readonly { readonly office: string; readonly count: number }[]
}

export async function loadWork(context: Context, zone: string): Promise<Work> {
  const ledger = await getLedger(context, { zone })
  const state = await loadState(context, zone)
  const instructions = await listInstructions(context, state)
  const isOffice = hasRole(context.actor, 'office')
  const units = ledger.items.flatMap((item) => item.units.map((unit) => ({ item, unit })))
  const waiting = units.filter(({ unit }) => unit.reporting === 'open' || unit.reporting === 'missing')
  return {
    ledger,
    owed: waiting
      .filter(({ unit }) => ledger.own.includes(unit.office))
      .map(({ item, unit }) => ({ item, office: unit.office })),
    toAct: instructions.flatMap((instruction) =>
      waitingFor(state, instruction)
        .filter((office) => ledger.own.includes(office))
        .map((office) => ({ instruction, office })),
    ),
    toConfirm: instructions.filter(({ mineToConfirm }) => mineToConfirm),
    toAllot: isOffice ? units.filter(({ unit }) => unit.unconfirmed.length > 0) : [],
    unreported: isOffice
      ? [...Map.groupBy(waiting, ({ unit }) => unit.office)].map(([office, owed]) => ({ office, count: owed.length }))
      : [],
  }
}
