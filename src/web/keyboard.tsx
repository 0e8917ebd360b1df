/**
 * The keys of a page, one stroke or two (`g` then a letter). They rest while somebody types, composes Chinese, or a
 * dialog is open; keys that print a character can be switched off (WCAG 2.1.4).
 */
import { useEffect, useSyncExternalStore } from 'react'
import { findRemembered, remember } from './remembered.tsx'

/** What a stroke does; false leaves the key to the browser. */
export type Keys = Readonly<Record<string, () => boolean | void>>

/** A row of the list of keys. */
export type KeyHelp = { readonly marks: readonly string[]; readonly meaning: string }

const secondStrokeWithinMs = 1500
const storageKey = 'luoshi.single-keys'

/** Those of the frame first, then the page's own. */
const tables: Keys[] = []
const listeners = new Set<() => void>()
let begun = { strokes: '', at: 0 }
let switchedOff = findRemembered(storageKey) === 'off'

export function useKeys(keys: Keys): void {
  useEffect(() => {
    if (tables.length === 0) document.addEventListener('keydown', onKeyDown)
    tables.push(keys)
    return () => {
      tables.splice(tables.indexOf(keys), 1)
      if (tables.length === 0) document.removeEventListener('keydown', onKeyDown)
    }
  }, [keys])
}

/** Whether keys that print a character are shortcuts, and how to choose. */
export function useSingleKeys(): { readonly on: boolean; readonly choose: (on: boolean) => void } {
  const off = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => switchedOff,
  )
  const choose = (on: boolean): void => {
    switchedOff = !on
    remember(storageKey, on ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return { on: !off, choose }
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
  if (switchedOff && event.key.length === 1) return
  const isSecond = begun.strokes !== '' && event.timeStamp - begun.at < secondStrokeWithinMs
  const strokes = isSecond ? `${begun.strokes} ${event.key}` : event.key
  begun = { strokes: '', at: 0 }
  const act = tables.findLast((keys) => keys[strokes] !== undefined)?.[strokes]
  if (act === undefined) {
    const isFirst = tables.some((keys) => Object.keys(keys).some((key) => key.startsWith(`${strokes} `)))
    if (isFirst) begun = { strokes, at: event.timeStamp }
    return
  }
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a,button') !== null) return
  if (act() !== false) event.preventDefault()
}

function isBusy(target: EventTarget | null): boolean {
  const typing = target instanceof Element && target.closest('input,textarea,select,[contenteditable]') !== null
  return typing || document.querySelector('dialog[open]') !== null
}
