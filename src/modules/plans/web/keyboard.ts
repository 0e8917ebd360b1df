/** The keys of the page. They rest while somebody types, composes Chinese, or a dialog is open. */
import { useEffect } from 'react'

/** What a key does; false leaves the key to the browser. */
export type Keys = Readonly<Record<string, () => boolean | void>>

export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      const act = keys[event.key]
      if (act === undefined) return
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a,button') !== null) return
      if (act() !== false) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [keys])
}

function isBusy(target: EventTarget | null): boolean {
  const typing = target instanceof Element && target.closest('input,textarea,select,[contenteditable]') !== null
  return typing || document.querySelector('dialog[open]') !== null
}
