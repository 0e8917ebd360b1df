/** The fields of an entry that a person can correct, as a form shows them, and what he typed as fields of a decision. */
import type { ClauseEntry, Draft, Entry, TargetEntry } from '#draft'
import { comparators, officeKinds, promiseKinds, strengths, targetKinds } from '#plan'
import { officesOf } from './offices.ts'
import type { DraftWords } from './words.ts'

type Option = { readonly value: string; readonly label: string }

export type FormField = {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'day' | 'decimal' | 'year' | 'lines' | 'words' | 'choice'
  readonly value: string
  /** An empty field says that there is none. */
  readonly mayBeNone: boolean
  readonly options?: readonly Option[]
}

export function fieldsOfEntry(words: DraftWords, draft: Draft, entry: Entry): FormField[] {
  const field = (name: string, kind: FormField['kind'], value: string | null, mayBeNone = false): FormField => ({
    name,
    label: labelOfField(words, entry.kind === 'target' || entry.kind === 'refusal' ? targetLabel(name) : name),
    kind,
    value: value ?? '',
    mayBeNone,
  })
  const choice = (name: string, value: string | null, options: readonly Option[], mayBeNone = false): FormField => ({
    ...field(name, 'choice', value, mayBeNone),
    options,
  })
  const quote = entry.spans.map(({ start, end }) => draft.text.slice(start, end).replaceAll('\n', '')).join('\n')
  switch (entry.kind) {
    case 'head': {
      const isDay = ['issued_on', 'published_on', 'from', 'to'].includes(entry.field)
      return [{ ...field('value', isDay ? 'day' : 'text', entry.value), label: words(`head.${entry.field}`) }]
    }
    case 'clause':
      return [
        field('number', 'text', entry.number),
        field('heading', 'text', entry.heading),
        ...(entry.part === 'body' ? [choice('parent', parentOf(entry.clause), clauseOptions(draft, entry), true)] : []),
      ]
    case 'item': {
      const names = entry.units.map(({ name }) => name)
      const lead = entry.units.find(({ leads }) => leads)?.name ?? null
      const leads = names.map((name) => ({ value: name, label: name }))
      return [
        field('units', 'lines', names.join('\n')),
        ...(names.length === 0 ? [] : [choice('lead', lead, leads, true)]),
        ...(names.length > 0 ? [] : [choice('owedBy', entry.owedBy, officeOptions(draft), true)]),
      ]
    }
    case 'unit':
      return [
        field('office', 'text', entry.office),
        choice(
          'officeKind',
          entry.officeKind,
          optionsOf(officeKinds, (kind) => words(`office.${kind}`)),
        ),
        field('shortName', 'text', entry.shortName, true),
      ]
    case 'promise':
      return [
        choice(
          'promiseKind',
          entry.promiseKind,
          optionsOf(promiseKinds, (kind) => words(`promise.${kind}`)),
        ),
        field('name', 'text', entry.name, true),
        field('words', 'words', quote),
      ]
    case 'deadline':
      return [field('day', 'day', entry.day, true)]
    case 'refusal':
      return targetFields(blankTarget(entry), quote)
    case 'target':
      return targetFields(entry, quote)
  }

  function targetFields(target: Omit<TargetEntry, 'kind'>, words0: string): FormField[] {
    const aims = optionsOf(comparators, (one) => words(`comparator.${one}`))
    return [
      field('name', 'text', target.name),
      choice('comparator', target.comparator, aims, true),
      field('value', 'decimal', target.value, true),
      field('unit', 'text', target.unit),
      field('valueMax', 'decimal', target.valueMax, true),
      choice('deadline', target.deadline, deadlineOptions(draft), true),
      field('baselineYear', 'year', target.baselineYear === null ? null : String(target.baselineYear), true),
      choice(
        'strength',
        target.strength,
        optionsOf(strengths, (one) => words(`strength.${one}`)),
      ),
      choice(
        'form',
        target.form,
        optionsOf(targetKinds, (one) => words(`form.${one}`)),
      ),
      field('shortName', 'text', target.shortName, true),
      ...(entry.kind === 'refusal' ? [] : [field('words', 'words', words0)]),
    ]
  }
}

/** The fields of an entry that a person adds; an item's are those of its clause. */
export function fieldsToAdd(
  words: DraftWords,
  draft: Draft,
  kind: 'item' | 'promise' | 'target' | 'deadline',
): FormField[] {
  const placed = { id: '', spans: [], status: 'proposed', confidence: null } as const
  const fields = (entry: Entry): FormField[] =>
    fieldsOfEntry(words, draft, entry).filter(({ name }) => name !== 'words')
  switch (kind) {
    case 'item':
      return []
    case 'promise':
      return fields({ ...placed, kind, promiseKind: 'programme', name: null, keeps: null })
    case 'deadline':
      return fields({ ...placed, kind, words: '', day: null })
    case 'target':
      return fields({ ...placed, kind: 'refusal', words: '', reason: 'no-commitment' })
  }
}

/** What a refused number says of itself is offered; the rest is for a person to say. */
function blankTarget(entry: Extract<Entry, { kind: 'refusal' }>): Omit<TargetEntry, 'kind'> {
  const [, value = '', unit = ''] = /(-?\d+(?:\.\d+)?)(.*)/.exec(entry.words) ?? []
  const { id, spans, status, confidence } = entry
  const placed = { id, spans, status, confidence }
  const none = { shortName: null, valueMax: null, threshold: null, baselineYear: null, deadline: null, keeps: null }
  return { ...placed, ...none, form: 'number', name: '', comparator: 'reach', value, unit, strength: 'binding' }
}

function optionsOf<Value extends string>(values: readonly Value[], label: (value: Value) => string): Option[] {
  return values.map((value) => ({ value, label: label(value) }))
}

function parentOf(clause: string): string | null {
  const parent = clause.split('-').slice(0, -1).join('-')
  return parent === '' ? null : parent
}

/** Clauses that another can stand below: neither itself nor what stands below it. */
function clauseOptions({ entries }: Draft, { clause: own }: ClauseEntry): Option[] {
  return entries.flatMap((entry) =>
    entry.kind === 'clause' &&
    entry.part === 'body' &&
    entry.status !== 'rejected' &&
    entry.clause !== own &&
    !entry.clause.startsWith(`${own}-`)
      ? [{ value: entry.clause, label: entry.number + entry.heading }]
      : [],
  )
}

function deadlineOptions({ entries }: Draft): Option[] {
  return entries.flatMap((entry) =>
    entry.kind === 'deadline' && entry.status !== 'rejected'
      ? [{ value: entry.id, label: entry.day === null ? entry.words : `${entry.words}（${entry.day}）` }]
      : [],
  )
}

function officeOptions(draft: Draft): Option[] {
  return officesOf(draft).map(({ id, name }) => ({ value: id, label: name }))
}

/** The value of a target is called by its own name. */
function targetLabel(name: string): string {
  return name === 'value' ? 'targetValue' : name
}

export function labelOfField(words: DraftWords, name: string): string {
  return words(`field.${name}` as Parameters<DraftWords>[0])
}

/** What differs from the entry, as a decision carries it; for a number that is taken in, everything that is given. */
export function givenFields(
  fields: readonly FormField[],
  typed: Readonly<Record<string, string>>,
  which: 'changed' | 'all',
): Record<string, unknown> {
  const given = fields.flatMap((field): [string, unknown][] => {
    const text = (typed[field.name] ?? field.value).trim()
    if (which === 'changed' && text === field.value.trim()) return []
    if (which === 'all' && text === '' && field.mayBeNone) return []
    return [[field.name, valueOf(field, text)]]
  })
  return Object.fromEntries(given)
}

function valueOf({ kind, mayBeNone }: FormField, text: string): unknown {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (kind === 'lines') return lines
  if (kind === 'words') return lines.length > 1 ? lines : (lines[0] ?? '')
  if (text === '' && mayBeNone) return null
  return kind === 'year' && /^\d+$/.test(text) ? Number(text) : text
}
