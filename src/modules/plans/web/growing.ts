/**
 * Puts a long document into the page piece by piece, so that the first screen stands at once and no step blocks.
 * Nothing is ever taken out again: the browser's own find, copy and print see the whole text.
 */
import { startTransition, useEffect, useState } from 'react'

const atOnce = 60
const step = 100

/** How many clauses stand in the page; at least `needed`, soon `total`. */
export function useGrowing(total: number, needed: number): number {
  const [count, setCount] = useState(atOnce)
  const standing = Math.min(total, Math.max(count, needed))
  useEffect(() => {
    if (standing >= total) return
    const timer = setTimeout(() => startTransition(() => setCount(standing + step)), 0)
    return () => clearTimeout(timer)
  }, [standing, total])
  return standing
}
