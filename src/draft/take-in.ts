/** A number that the reader refused, taken in by a person as a target: the entry becomes one, in its place. */
import type { z } from 'zod'
import { clauseAt, liveClauses } from './clause-texts.ts'
import { refusalsOf, spansOfWords } from './correct.ts'
import { takeIn } from './correctable.ts'
import { type Draft, entriesOf, type Entry, startOf } from './draft.ts'
import { finding, type Outcome } from './findings.ts'

/** The entries with the number as a target. Its words are those given, or the sentence it stands in. */
export function takeInNumber(draft: Draft, entry: Entry, fields: Readonly<Record<string, unknown>>): Outcome {
  if (entry.kind !== 'refusal') return { refused: [finding(draft, entry, 'draft.not_a_refused_number')] }
  const parsed = takeIn.safeParse(fields)
  if (!parsed.success) return { refused: refusalsOf(draft, entry, fields, parsed.error.issues) }
  const { words, deadline = null, ...given } = parsed.data
  const clause = clauseAt(liveClauses(draft), startOf(entry))
  const spans = words === undefined ? sentenceAround(draft, entry) : spansOfWords(draft, clause, words)
  if (spans === undefined || clause === undefined) {
    return { refused: [finding(draft, entry, 'draft.words_not_in_clause', { words: [words ?? []].flat() })] }
  }
  if (deadline !== null && !entriesOf(draft, 'deadline').some(({ id }) => id === deadline)) {
    return { refused: [finding(draft, entry, 'draft.value_not_allowed', { field: 'deadline', value: deadline })] }
  }
  const target = targetOf(entry.id, spans, { ...given, deadline })
  return { entries: draft.entries.map((other) => (other === entry ? target : other)) }
}

/** A target as a person gives it; what is not given has its usual value. */
export function targetOf(id: string, spans: Entry['spans'], given: z.infer<typeof takeIn>): Entry {
  const { form, shortName, valueMax, unit, threshold, baselineYear, strength, deadline } = given
  const { name, comparator, value } = given
  return {
    id,
    spans,
    status: 'corrected',
    confidence: null,
    kind: 'target',
    form: form ?? 'number',
    name,
    shortName: shortName ?? null,
    comparator,
    value,
    valueMax: valueMax ?? null,
    unit: unit ?? '',
    threshold: threshold ?? null,
    baselineYear: baselineYear ?? null,
    strength: strength ?? 'binding',
    deadline: deadline ?? null,
    keeps: null,
  }
}

/** The part of a sentence between commas in which a number stands. */
function sentenceAround({ text }: Draft, entry: Entry): Entry['spans'] {
  const [number = { start: 0, end: 0 }] = entry.spans
  const before = /[^，,。；;！!？?\n]*$/.exec(text.slice(0, number.start))?.[0] ?? ''
  const after = /^[^，,。；;！!？?\n]*/.exec(text.slice(number.end))?.[0] ?? ''
  const start = number.start - before.trimStart().length
  return [{ start, end: number.end + after.trimEnd().length }]
}
