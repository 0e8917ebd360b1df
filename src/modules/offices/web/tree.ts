/** The directory in the order of a tree, and what a search finds in it: by names of any day, pinyin, and successors. */
import type { DirectoryOffice } from '#modules/offices/schema'

export type TreeRow = { readonly office: DirectoryOffice; readonly depth: number }

/** Offices that were there on the day, each below its parent; those that were succeeded stand last among their siblings. */
export function treeRows(offices: readonly DirectoryOffice[], day: string): TreeRow[] {
  const there = offices.filter(({ since }) => since <= day)
  const ids = new Set(there.map(({ id }) => id))
  const children = Map.groupBy(there, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null))
  const seen = new Set<string>()
  const below = (parent: string | null, depth: number): TreeRow[] =>
    [...(children.get(parent) ?? [])]
      .sort((a, b) => Number(a.succeededBy.length > 0) - Number(b.succeededBy.length > 0))
      .flatMap((office) => {
        if (seen.has(office.id)) return []
        seen.add(office.id)
        return [{ office, depth }, ...below(office.id, depth + 1)]
      })
  return below(null, 0)
}

export type FoundOffice = {
  readonly office: DirectoryOffice
  /** The name of another day that was meant, with its first day; null where it is the name of this one. */
  readonly otherName: DirectoryOffice['otherNames'][number] | null
  /** The office that was meant and that this one took over. */
  readonly tookOver: DirectoryOffice | null
}

export type Means = (name: string) => boolean

/** Offices that a query means, each followed by those that took it over. */
export function findOffices(offices: readonly DirectoryOffice[], means: Means): FoundOffice[] {
  const found = offices.flatMap((office): FoundOffice[] => {
    if (means(office.name) || means(office.shortName)) return [{ office, otherName: null, tookOver: null }]
    const other = office.otherNames.find(({ name }) => means(name))
    return other === undefined ? [] : [{ office, otherName: other, tookOver: null }]
  })
  const ids = new Set(found.map(({ office }) => office.id))
  return found.flatMap((one) => {
    const successors = offices.filter(({ id }) => one.office.succeededBy.includes(id) && !ids.has(id))
    return [one, ...successors.map((office) => ({ office, otherName: null, tookOver: one.office }))]
  })
}

/** What a query means of a name: its words, or, where it is letters, its sound. */
export function meaningOf(query: string, matchPinyin: ((name: string, query: string) => boolean) | null): Means {
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  const isLetters = /^[a-zü']+$/.test(wanted)
  return (name) =>
    name.normalize('NFKC').toLowerCase().includes(wanted) ||
    (isLetters && matchPinyin !== null && matchPinyin(name, wanted))
}
