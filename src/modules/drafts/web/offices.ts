/** Offices that a unit can be: those of the zone, and those the document brings. Found by name, short name or pinyin. */
import type { Draft } from '#draft'
import type { MatchPinyin } from '#web/pinyin'

export type OfficeChoice = {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly known: boolean
}

/** Those of the zone first. */
export function officesOf({ offices, entries }: Draft): OfficeChoice[] {
  const known = offices.map(({ id, name, short_name: shortName }) => ({
    id,
    name,
    shortName: shortName ?? null,
    known: true,
  }))
  const ids = new Set(known.map(({ id }) => id))
  const fresh = entries.flatMap((entry): OfficeChoice[] => {
    if (entry.kind !== 'unit' || entry.status === 'rejected' || ids.has(entry.office)) return []
    ids.add(entry.office)
    return [{ id: entry.office, name: entry.name, shortName: entry.shortName, known: false }]
  })
  return [...known, ...fresh]
}

/** What a query means: part of a name, or letters of pinyin. */
export function findOffices(
  all: readonly OfficeChoice[],
  query: string,
  matchPinyin: MatchPinyin | null,
): OfficeChoice[] {
  const wanted = query.normalize('NFKC').toLowerCase().trim()
  if (wanted === '') return [...all]
  const isLetters = /^[a-zü']+$/.test(wanted)
  return all.filter(({ name, shortName, id }) => {
    const names = shortName === null ? [name] : [name, shortName]
    if (id === wanted || names.some((one) => one.toLowerCase().includes(wanted))) return true
    return isLetters && matchPinyin !== null && names.some((one) => matchPinyin(one, wanted))
  })
}
