/** A note that was begun and not saved: this browser keeps it, for the person, the unit, the item and the month. */
import { findRemembered, remember } from '#web/remembered'
import type { NoteText } from '#modules/ledger/schema'

export const fields = ['progress', 'problems', 'nextSteps'] as const
export type Field = (typeof fields)[number]

export const emptyText: NoteText = { progress: '', problems: '', nextSteps: '' }

export function isSame(a: NoteText, b: NoteText): boolean {
  return fields.every((field) => a[field].trim() === b[field].trim())
}

/** Null where nothing was begun. */
export function findDraft(key: string): NoteText | null {
  try {
    const kept = JSON.parse(findRemembered(key) ?? 'null') as Partial<NoteText> | null
    if (kept === null) return null
    return { ...emptyText, ...kept }
  } catch {
    return null
  }
}

export function keepDraft(key: string, text: NoteText): void {
  remember(key, JSON.stringify(text))
}

export function dropDraft(key: string): void {
  remember(key, 'null')
}

/** 14:03 */
export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}
