/** What keys and buttons do with the entry that the address chooses. */
import type { Decision, Draft, Entry } from '#draft'
import { type Act, actsFor, nextPromise } from './acts.ts'
import { chosenIn } from './selection.ts'

/** What is open over the chosen entry. */
export type Opened = 'edit' | 'split' | 'add' | 'office' | 'confirmAll' | null

type Workbench = {
  readonly draft: Draft
  /** Ids of the listed entries, in reading order. */
  readonly listed: readonly string[]
  readonly mayDecide: boolean
  readonly take: (decision: Decision) => boolean
  readonly choose: (entry: string | null) => void
  readonly close: () => void
  readonly forgetRefused: () => void
  readonly open: (opened: Opened) => void
}

export type DraftActs = {
  readonly move: (step: 1 | -1) => void
  readonly act: (act: Act) => void
  readonly undo: () => void
  readonly confirmAll: () => void
  readonly letGo: () => boolean
}

export function draftActs(bench: Workbench): DraftActs {
  const current = (): Entry | undefined => {
    const id = chosenIn(window.location.hash)
    return bench.draft.entries.find((entry) => entry.id === id)
  }
  return {
    move(step) {
      const { listed, choose, close } = bench
      close()
      const at = listed.indexOf(chosenIn(window.location.hash) ?? '')
      const next = at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + step))
      choose(listed[next] ?? null)
    },
    act(name) {
      const entry = current()
      if (entry === undefined || !bench.mayDecide || !actsFor(bench.draft, entry).includes(name)) return
      bench.forgetRefused()
      perform(bench, name, entry)
    },
    undo() {
      if (bench.mayDecide) bench.take({ decision: 'undo' })
    },
    confirmAll() {
      if (bench.mayDecide && current() !== undefined) bench.open('confirmAll')
    },
    letGo() {
      bench.close()
      bench.choose(null)
      return true
    },
  }
}

function perform({ draft, listed, take, choose, open }: Workbench, act: Act, entry: Entry): void {
  switch (act) {
    case 'confirm':
    case 'reject': {
      // What is decided may leave the list: where to go on is looked up before.
      const next = listed[listed.indexOf(entry.id) + 1]
      if (take({ decision: act, entry: entry.id }) && next !== undefined) choose(next)
      return
    }
    case 'restore':
      take({ decision: 'restore', entry: entry.id })
      return
    case 'merge': {
      const other = nextPromise(draft, entry)
      if (other !== undefined) take({ decision: 'merge', entry: entry.id, with: other.id })
      return
    }
    case 'split':
    case 'add':
      return open(act)
    case 'assign':
      return open(entry.kind === 'item' && entry.units.length > 0 ? 'edit' : 'office')
    case 'edit':
    case 'takeIn':
      return open('edit')
  }
}
