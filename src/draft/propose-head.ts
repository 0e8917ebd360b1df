/** Proposed head of the plan: titles, number, issuer and days, as the document prints them. */
import type { Span } from '#base/span'
import type { Reading } from '#reader'
import { lastDayOf } from './days.ts'
import type { DeadlineEntry, HeadEntry, HeadField } from './draft.ts'

/** Every required field has an entry; its value is empty where the document does not say it. */
export function proposeHead(reading: Reading, deadlines: readonly DeadlineEntry[], end: string | null): HeadEntry[] {
  const { titles, documentNumber, issuer, issueDate, publishDate } = reading
  const notice = titles.find(({ of }) => of === 'notice')
  const plan = titles.findLast(({ of }) => of === 'plan') ?? notice
  const printed: [HeadField, string | undefined, { span: Span; confidence: number } | null | undefined][] = [
    ['title', oneLine(plan?.text), plan],
    ['notice_title', notice === plan ? undefined : oneLine(notice?.text), notice],
    ['document_number', documentNumber?.text, documentNumber],
    ['issuer', issuer?.text, issuer],
    ['issued_on', issueDate?.date, issueDate],
    ['published_on', publishDate?.date, publishDate],
    ['from', issueDate?.date, issueDate],
    ['to', lastDayOfPlan(deadlines, plan?.text ?? '') ?? end ?? undefined, null],
  ]
  return printed.flatMap(([field, value, found]): HeadEntry[] => {
    if (value === undefined && !required.includes(field)) return []
    const spans = found === null || found === undefined ? [] : [found.span]
    const placed = { id: `head-${field}`, spans, status: 'proposed', confidence: found?.confidence ?? null } as const
    return [{ ...placed, kind: 'head', field, value: value ?? '' }]
  })
}

const required: readonly HeadField[] = ['title', 'issuer', 'issued_on', 'from', 'to']

/** The last deadline of the text, or the last year in its title. */
function lastDayOfPlan(deadlines: readonly DeadlineEntry[], title: string): string | null {
  const days = deadlines.flatMap(({ day }) => day ?? []).toSorted()
  return days.at(-1) ?? lastDayOf(title, null)
}

function oneLine(words: string | undefined): string | undefined {
  return words?.replaceAll(/\s*\n\s*/g, '').trim()
}
