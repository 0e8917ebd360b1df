/** Chinese names by the letters of their pinyin: the dictionary is loaded when somebody first looks for something. */
import { useEffect, useState } from 'react'

/** Tells whether a name is meant by pinyin letters. */
export type MatchPinyin = (name: string, query: string) => boolean

/** Null until it is loaded; where it cannot be loaded, words still find. */
export function usePinyin(): MatchPinyin | null {
  const [matchPinyin, setMatchPinyin] = useState<MatchPinyin | null>(null)
  useEffect(() => {
    let wanted = true
    loadPinyin().then(
      (loaded) => wanted && setMatchPinyin(() => loaded),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [])
  return matchPinyin
}

/** As input methods type it, v stands for ü. */
async function loadPinyin(): Promise<MatchPinyin> {
  const { match } = await import('pinyin-pro')
  return (name, query) => match(name, query.replaceAll('ü', 'v'), { continuous: true, v: true }) !== null
}
