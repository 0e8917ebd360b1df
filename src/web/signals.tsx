/**
 * What any part of a page may call up over it, one at a time: somebody's session is over, he wants to be somebody else,
 * the keys, the menu, what is his. It outlives the page it was called up on, which may only have been waiting for another.
 */
import { useSyncExternalStore } from 'react'

export type Signal = 'session_over' | 'change_role' | 'help' | 'menu' | 'user'

let raised: Signal | null = null
const listeners = new Set<() => void>()

export function raise(signal: Signal | null): void {
  raised = signal
  for (const listener of listeners) listener()
}

export function useRaised(): Signal | null {
  return useSyncExternalStore(subscribe, () => raised)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
