/** Units as offices: one the zone knows, by its name, its short name or another name, or a new one. */
import type { Office } from '#plan'
import { type Draft, type KnownOffice, liveEntries, type UnitEntry } from './draft.ts'

/** From a name to a word for its id (财政局 → caizhengju); what comes back is made to fit. */
export type Romanise = (name: string) => string

/** A proposed unit for each printed name, in the order given. */
export function proposeUnits(
  named: readonly { readonly name: string; readonly spans: UnitEntry['spans']; readonly confidence: number | null }[],
  offices: readonly KnownOffice[],
  romanise: Romanise,
): UnitEntry[] {
  const taken = new Set(offices.map(({ id }) => id))
  return named.map(({ name: printed, spans, confidence }) => {
    const name = nameOfBody(printed)
    const known = findOffice(name, offices)
    const office = known?.id ?? freeId(romanise(name), taken)
    taken.add(office)
    const placed = { id: `unit-${spans[0]?.start ?? 0}`, spans, status: 'proposed', confidence } as const
    return {
      ...placed,
      kind: 'unit',
      name,
      office,
      officeKind: known?.kind ?? kindOf(name),
      shortName: known?.short_name ?? null,
    }
  })
}

/** The office that issues the plan: it owes what the plan gives to nobody. */
export function issuerOf(draft: Draft): Pick<KnownOffice, 'id' | 'name' | 'kind'> {
  const printed = liveEntries(draft, 'head').find(({ field }) => field === 'issuer')?.value ?? ''
  const name = printed === '' ? draft.zone.name : printed
  const unit = liveEntries(draft, 'unit').find((entry) => entry.name === name)
  if (unit !== undefined) return { id: unit.office, name, kind: unit.officeKind }
  return findOffice(name, draft.offices) ?? { id: 'issuer', name, kind: kindOf(name) }
}

/** 某领导小组各成员单位 is the body itself. */
export function nameOfBody(printed: string): string {
  return printed.replaceAll(/\s/g, '').replace(/(?<=.)各?成员单位$/, '')
}

function findOffice(name: string, offices: readonly KnownOffice[]): KnownOffice | undefined {
  return (
    offices.find((office) => office.name === name) ??
    offices.find((office) => office.short_name === name) ??
    offices.find((office) => office.other_names?.includes(name))
  )
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const word = wanted
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const stem = word === '' ? 'unit' : word
  if (word !== '' && !taken.has(stem)) return stem
  let count = word === '' ? 1 : 2
  while (taken.has(`${stem}-${count}`)) count += 1
  return `${stem}-${count}`
}

const kindByEnding: readonly (readonly [RegExp, Office['kind']])[] = [
  [/公司$|集团$/, 'company'],
  [/(?:领导|工作)?小组$|委员会$|专班$|指挥部$/, 'body'],
  [/办公室$|办$/, 'office'],
  [/(?:分局|支行|分公司|分行)$/, 'branch'],
  [/(?:乡|镇|街道|街道办事处|(?:乡镇|区|县|市)人民政府|(?:区|县|乡镇)政府)$/, 'township'],
  [/部$/, 'department'],
]

function kindOf(name: string): Office['kind'] {
  return kindByEnding.find(([ending]) => ending.test(name))?.[1] ?? 'bureau'
}
