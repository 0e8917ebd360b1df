/** Which section the reader is in: the last one whose heading has passed the upper third of the window. */
import { useEffect, useState } from 'react'
import type { Section } from './plan-view.ts'

export function useReading(sections: readonly Section[]): string | null {
  const [reading, setReading] = useState<string | null>(null)
  useEffect(() => {
    const seen = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target as HTMLElement).dataset['section'] ?? ''
          if (isIntersecting) seen.add(id)
          else seen.delete(id)
        }
        setReading(sections.findLast((section) => seen.has(section.head?.id ?? ''))?.head?.id ?? null)
      },
      { rootMargin: '-60px 0px -66% 0px' },
    )
    const follow = (): void => document.querySelectorAll('[data-section]').forEach((part) => observer.observe(part))
    follow()
    const parts = new MutationObserver(follow)
    const main = document.getElementById('main')
    if (main !== null) parts.observe(main.firstElementChild ?? main, { childList: true })
    return () => {
      observer.disconnect()
      parts.disconnect()
    }
  }, [sections])
  return reading
}
