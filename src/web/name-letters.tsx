/** How Chinese names sound, in letters without tones: for ids, user names and near names. The dictionary is loaded late. */
import { useEffect, useState } from 'react'
import type { Letters } from '#base/near-names'

const unknown: Letters = () => null

/** Knows no name until the dictionary is there. */
export function useLetters(): Letters {
  const [letters, setLetters] = useState<Letters>(() => unknown)
  useEffect(() => {
    let wanted = true
    import('pinyin-pro').then(
      ({ pinyin }) => {
        const known: Letters = (name) =>
          pinyin(name, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase()
        if (wanted) setLetters(() => known)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [])
  return letters
}
