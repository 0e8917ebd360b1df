/** What the address chooses: `#target-180` an entry; `?show=undecided&kind=target` which entries are listed. */
import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type DraftKind, draftKinds } from '#draft'

const shows = ['all', 'undecided', 'findings'] as const
export type Show = (typeof shows)[number]
export type Filter = { readonly show: Show; readonly kind: DraftKind | null }

export type Choice = {
  /** Id of the chosen entry. */
  readonly chosen: string | null
  readonly filter: Filter
  readonly choose: (entry: string | null) => void
  readonly change: (filter: Filter) => void
}

export function useChoice(): Choice {
  const { hash, search } = useLocation()
  const navigate = useNavigate()
  const filter = useMemo(() => filterOf(search), [search])
  const choose = useCallback(
    (entry: string | null) =>
      void navigate(
        { search: window.location.search, hash: entry === null ? '' : `#${entry}` },
        { replace: true, preventScrollReset: true },
      ),
    [navigate],
  )
  const change = useCallback(
    ({ show, kind }: Filter) => {
      const params = new URLSearchParams()
      if (show !== 'all') params.set('show', show)
      if (kind !== null) params.set('kind', kind)
      void navigate({ search: params.toString(), hash: window.location.hash }, { replace: true })
    },
    [navigate],
  )
  return { chosen: chosenIn(hash), filter, choose, change }
}

/** The chosen entry of an address; the skip link's aim is none. */
export function chosenIn(hash: string): string | null {
  const id = hash.replace(/^#/, '')
  return id === '' || id === 'main' ? null : id
}

function filterOf(search: string): Filter {
  const params = new URLSearchParams(search)
  return {
    show: shows.find((one) => one === params.get('show')) ?? 'all',
    kind: draftKinds.find((one) => one === params.get('kind')) ?? null,
  }
}
