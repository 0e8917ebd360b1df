/** What any part of a page may call up over it: somebody's session is over, or he wants to be somebody else. */
import { useSyncExternalStore } from 'react'

export type Signal = 'session_over' | 'change_role'

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
