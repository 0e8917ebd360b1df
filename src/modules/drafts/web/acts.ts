/** What can be done with an entry, by key and by button. */
import type { Draft, Entry } from '#draft'

export const acts = ['confirm', 'edit', 'takeIn', 'reject', 'restore', 'assign', 'split', 'merge', 'add'] as const
export type Act = (typeof acts)[number]

export const keyOfAct: Readonly<Record<Act, string>> = {
  confirm: 'C',
  edit: 'E',
  takeIn: 'T',
  reject: 'X',
  restore: 'R',
  assign: 'U',
  split: 'S',
  merge: 'M',
  add: 'N',
}

/** Those that make sense for an entry as it stands, in the order of the buttons. */
export function actsFor(draft: Draft, entry: Entry): Act[] {
  if (entry.status === 'rejected') return ['restore']
  if (entry.kind === 'refusal') return ['takeIn', 'add']
  const isEmpty = entry.kind === 'head' && entry.value === ''
  const possible: Readonly<Record<Act, boolean>> = {
    confirm: entry.status === 'proposed' && !isEmpty,
    edit: true,
    takeIn: false,
    reject: true,
    restore: false,
    assign: entry.kind === 'unit' || entry.kind === 'item',
    split: entry.kind === 'promise' || entry.kind === 'clause' || entry.kind === 'item',
    merge: nextPromise(draft, entry) !== undefined,
    add: entry.kind !== 'head',
  }
  return acts.filter((act) => possible[act])
}

/** The promise that follows before another clause begins. */
export function nextPromise({ entries }: Draft, entry: Entry): Entry | undefined {
  if (entry.kind !== 'promise') return undefined
  const after = entries.slice(entries.indexOf(entry) + 1)
  const end = after.findIndex((other) => other.kind === 'clause')
  return after
    .slice(0, end < 0 ? after.length : end)
    .find((other) => other.kind === 'promise' && other.status !== 'rejected')
}
