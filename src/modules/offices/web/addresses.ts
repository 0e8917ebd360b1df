/** Everything the pages of the directory show stands in their address. */
import { useSearchParams } from 'react-router'

export type DirectoryAddress = {
  readonly day: string
  readonly query: string
  /** The office whose page is open. */
  readonly office: string | null
  /** What is being done. */
  readonly act: string | null
}

/** The address as it is, and how to change a part of it; a part that is empty leaves it. */
export function useDirectoryAddress(today: string): {
  readonly address: DirectoryAddress
  readonly change: (parts: Readonly<Record<string, string | null>>) => void
  readonly path: (parts: Readonly<Record<string, string | null>>) => string
} {
  const [search, setSearch] = useSearchParams()
  const changed = (parts: Readonly<Record<string, string | null>>): URLSearchParams => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(parts)) {
      if (value === null || value === '') next.delete(name)
      else next.set(name, value)
    }
    return next
  }
  const day = search.get('day') ?? ''
  return {
    address: {
      day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today,
      query: search.get('q') ?? '',
      office: search.get('office'),
      act: search.get('act'),
    },
    change: (parts) => setSearch(changed(parts), { replace: 'q' in parts || 'day' in parts, preventScrollReset: true }),
    path: (parts) => `/offices?${changed(parts)}`.replace(/\?$/, ''),
  }
}
