/** What the address chooses: `#2-5` a clause, `#2-5.1` a promise (opens its details), `?detail` the clause's details. */
import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'

export type Selection = {
  readonly clause: string | null
  readonly promise: string | null
  readonly detail: boolean
}

/** Reads the hash and the search of an address. */
export function selectionOf(hash: string, search: string): Selection {
  const id = decodeHash(hash.replace(/^#/, ''))
  const point = id.lastIndexOf('.')
  const promise = point > 0 ? id : null
  const clause = promise === null ? id : id.slice(0, point)
  return {
    clause: clause === '' || clause === 'main' ? null : clause,
    promise,
    detail: promise !== null || (clause !== '' && new URLSearchParams(search).has('detail')),
  }
}

/** The address of a mistyped link decodes to nothing rather than failing. */
function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return ''
  }
}

export type Select = (id: string | null, how?: 'look' | 'detail') => void

/** The selection of now and how to change it; filters stay in the address. */
export function useSelection(): { readonly selection: Selection; readonly select: Select } {
  const { hash, search } = useLocation()
  const navigate = useNavigate()
  const selection = useMemo(() => selectionOf(hash, search), [hash, search])
  const select = useCallback<Select>(
    (id, how = 'look') => {
      const params = new URLSearchParams(window.location.search)
      if (how === 'detail' && id !== null && !id.includes('.')) params.set('detail', '')
      else params.delete('detail')
      const query = params.toString().replace(/detail=(?=&|$)/, 'detail')
      void navigate(
        { search: query, hash: id === null ? '' : `#${id}` },
        { replace: how === 'look', preventScrollReset: true },
      )
    },
    [navigate],
  )
  return { selection, select }
}
