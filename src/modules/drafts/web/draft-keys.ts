/** The keys of the page and what they mean. */
import type { KeyHelp, Keys } from '#web/keyboard'
import { type Act, keyOfAct } from './acts.ts'
import type { DraftActs } from './draft-acts.ts'
import type { DraftWords } from './words.ts'

/** Letters count with and without the shift key. */
export function draftKeys({ move, act, undo, confirmAll, letGo }: DraftActs): Keys {
  const letters: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    z: undo,
    a: confirmAll,
    ...Object.fromEntries(Object.entries(keyOfAct).map(([name, key]) => [key.toLowerCase(), () => act(name as Act)])),
  }
  const both = Object.entries(letters).flatMap(([key, run]) => [[key, run] as const, [key.toUpperCase(), run] as const])
  return { ...Object.fromEntries(both), Enter: () => act('confirm'), Escape: letGo }
}

export function draftKeyHelp(words: DraftWords): KeyHelp[] {
  const own: readonly (readonly [readonly string[], Parameters<DraftWords>[0]])[] = [
    [['J', 'K'], 'key.move'],
    [['C', 'Enter'], 'key.confirm'],
    [['E'], 'key.edit'],
    [['X'], 'key.reject'],
    [['R'], 'key.restore'],
    [['T'], 'key.takeIn'],
    [['S'], 'key.split'],
    [['M'], 'key.merge'],
    [['U'], 'key.assign'],
    [['N'], 'key.add'],
    [['A'], 'key.confirmAll'],
    [['Z'], 'key.undo'],
    [['Esc'], 'key.close'],
  ]
  return own.map(([marks, meaning]) => ({ marks, meaning: words(meaning) }))
}
