/** Brings the chosen entry into view, and the focus with it; then its words, where they are out of sight. */
import { useEffect, useRef } from 'react'

export function useShowChosen(chosen: string | null): void {
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (chosen === before.current) return
    before.current = chosen
    const element = chosen === null ? null : document.getElementById(chosen)
    if (element === null) return
    show(element)
    // Sizes of what was never drawn are estimates; once drawn, the place is corrected.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => show(element)))
    element.focus({ preventScroll: true })
    return () => cancelAnimationFrame(frame)
  }, [chosen])
}

function show(element: HTMLElement): void {
  const top = document.querySelector('.strip')?.getBoundingClientRect().bottom ?? 0
  const bottom = document.querySelector('.action-bar')?.getBoundingClientRect().top ?? window.innerHeight
  const words = document.querySelector<HTMLElement>('.row.holds .read.chosen')
  const boxes = [element, words ?? element].map((one) => one.getBoundingClientRect())
  const high = Math.min(...boxes.map((box) => box.top))
  const low = Math.max(...boxes.map((box) => box.bottom))
  if (high >= top && low <= bottom) return
  const fits = low - high < bottom - top
  const aim = fits ? (top + bottom) / 2 - (high + low) / 2 : (top + bottom) / 2 - (boxes[0]?.top ?? 0)
  window.scrollBy({ top: -aim })
}
