/** J and K move through the rows of a table, Enter opens: the rows are links, so that the browser opens them. */
import { useEffect } from 'react'

/** @param selector of the links that the rows hold */
export function useTableKeys(selector: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input,textarea,select,dialog')) return
      const links = [...document.querySelectorAll<HTMLElement>(selector)]
      const at = links.findIndex((link) => link === document.activeElement)
      const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [selector])
}
