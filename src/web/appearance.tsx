/** Light or dark: the system's choice until the reader makes his own, which this browser remembers. */
import { useSyncExternalStore } from 'react'
import { findRemembered, remember } from './remembered.tsx'
import type { Appearance } from './tokens.ts'

const storageKey = 'luoshi.appearance'
const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

let chosen = findRemembered(storageKey)

function readChoice(): Appearance | null {
  return chosen === 'light' || chosen === 'dark' ? chosen : null
}

function currentAppearance(): Appearance {
  return readChoice() ?? (systemDark.matches ? 'dark' : 'light')
}

function announce(): void {
  document.documentElement.dataset['appearance'] = currentAppearance()
  for (const listener of listeners) listener()
}

/** Sets the document's appearance and follows the system from then on. Called once, before the first render. */
export function startAppearance(): void {
  systemDark.addEventListener('change', announce)
  announce()
}

export function chooseAppearance(appearance: Appearance): void {
  chosen = appearance
  remember(storageKey, appearance)
  announce()
}

/** The appearance of now. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, currentAppearance)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
