/** An entry in a line: what it says, and beside it what else a person must see to judge it. */
import { type Draft, type Entry, isMissing, type ItemEntry, type TargetEntry } from '#draft'
import type { DraftWords } from './words.ts'

export type EntryWords = { readonly main: string; readonly side: string }

/** What the words of an entry take from elsewhere in the draft. */
export type Names = {
  readonly text: string
  /** Names of offices by id: of the zone, and of the document. */
  readonly known: ReadonlyMap<string, string>
  readonly fresh: ReadonlyMap<string, string>
  /** What a deadline says, by its entry. */
  readonly deadlines: ReadonlyMap<string, string>
}

export function namesOf({ text, offices, entries }: Draft): Names {
  return {
    text,
    known: new Map(offices.map(({ id, name }) => [id, name])),
    fresh: new Map(entries.flatMap((entry) => (entry.kind === 'unit' ? [[entry.office, entry.name]] : []))),
    deadlines: new Map(
      entries.flatMap((entry) => (entry.kind === 'deadline' ? [[entry.id, entry.day ?? entry.words]] : [])),
    ),
  }
}

/** Those of before where they say the same, so that nothing is drawn again. */
export function keepNames(before: Names, after: Names): Names {
  const isKept =
    isSameMap(before.known, after.known) &&
    isSameMap(before.fresh, after.fresh) &&
    isSameMap(before.deadlines, after.deadlines)
  return isKept ? before : after
}

function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
}

/** The name of an office that the zone knows or the document names; its id where nobody does. */
export function nameOfOffice({ known, fresh }: Names, office: string): string {
  return known.get(office) ?? fresh.get(office) ?? office
}

export function wordsOfEntry(words: DraftWords, names: Names, entry: Entry): EntryWords {
  switch (entry.kind) {
    case 'head':
      return {
        main: entry.value === '' ? words(isMissing(entry) ? 'headMissing' : 'headNone') : entry.value,
        side: words(`head.${entry.field}`),
      }
    case 'clause':
      return { main: nameOfClause(words, entry), side: '' }
    case 'item':
      return { main: unitsOfItem(words, names, entry), side: '' }
    case 'unit':
      return { main: entry.name, side: officeOfUnit(words, names, entry.office) }
    case 'promise':
      return { main: entry.name ?? quoteOf(names.text, entry), side: words(`promise.${entry.promiseKind}`) }
    case 'target':
      return { main: `${entry.name} ${aimOf(words, entry)}`, side: sideOfTarget(words, names, entry) }
    case 'deadline':
      return { main: entry.words, side: entry.day ?? words('dayNone') }
    case 'refusal':
      return { main: entry.words, side: words(`reason.${entry.reason}`) }
  }
}

/** The words an entry stands on, on one line. */
function quoteOf(text: string, { spans }: Entry): string {
  return spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s*\n\s*/g, '')).join('…')
}

export function nameOfClause(words: DraftWords, entry: Extract<Entry, { kind: 'clause' }>): string {
  if (entry.part !== 'body') return words(`part.${entry.part}`)
  return entry.number + (entry.heading === '' ? words('clauseBare') : entry.heading)
}

function unitsOfItem(words: DraftWords, names: Names, { units, owedBy }: ItemEntry): string {
  if (units.length > 0) {
    return units.map(({ name, leads }) => (leads ? words('leads', { unit: name }) : name)).join(words('join'))
  }
  return owedBy === null ? words('itemIssuer') : words('itemOwedBy', { office: nameOfOffice(names, owedBy) })
}

function officeOfUnit(words: DraftWords, { known }: Names, office: string): string {
  const name = known.get(office)
  return name === undefined ? words('unitNew', { id: office }) : words('unitKnown', { office: name })
}

function aimOf(words: DraftWords, { comparator, value, valueMax, unit }: TargetEntry): string {
  if (comparator === null || value === null) return words('comparatorNone')
  const amount = valueMax === null ? value : `${value}–${valueMax}`
  return `${words(`comparator.${comparator}`)} ${amount}${unit}`
}

function sideOfTarget(words: DraftWords, { deadlines }: Names, target: TargetEntry): string {
  const { deadline, baselineYear, strength } = target
  const day = deadline === null ? words('deadlineNone') : (deadlines.get(deadline) ?? deadline)
  const since = baselineYear === null ? [] : [words('sinceYear', { year: baselineYear })]
  const how = strength === 'binding' ? [] : [words(`strength.${strength}`)]
  return [...since, day, ...how].join(' · ')
}
