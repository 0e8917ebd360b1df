/** Brings what the address chooses into view, and the focus with it. */
import { useEffect, useRef } from 'react'
import type { Selection } from './selection.ts'

export function useShowSelected({ clause, promise, detail }: Selection): void {
  const before = useRef<string | null>(null)
  useEffect(() => {
    const id = promise ?? clause
    if (id === null || id === before.current) return
    before.current = id
    const element = document.getElementById(id) ?? document.getElementById(clause ?? '')
    if (element === null) return
    bringIntoView(element)
    // Sizes of what was never drawn are estimates; once drawn, the place is corrected.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(element)))
    if (!detail) document.getElementById(clause ?? '')?.focus({ preventScroll: true })
    return () => cancelAnimationFrame(frame)
  }, [clause, promise, detail])
}

/** Moves nothing that can already be read. */
function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  const barPixels = 110
  if (top >= barPixels && bottom <= window.innerHeight - 60) return
  element.scrollIntoView({ block: bottom - top > window.innerHeight / 2 ? 'start' : 'center' })
}
