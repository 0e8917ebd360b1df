/** Proposed head of the plan: titles, number, issuer and days, as the document prints them. */
import { type Span, wordsOf } from '#base/span'
import type { Reading } from '#reader'
import { lastDayOf } from './days.ts'
import type { DeadlineEntry, HeadEntry, HeadField } from './draft.ts'

/** Every field has an entry; its value is empty where the document does not say it. */
export function proposeHead(
  text: string,
  reading: Reading,
  deadlines: readonly DeadlineEntry[],
  end: string | null,
): HeadEntry[] {
  const printedAt = (found: { span: Span } | null | undefined): string | undefined =>
    found === null || found === undefined ? undefined : oneLine(wordsOf(text, found.span))
  const { titles, documentNumber, issuer, issueDate, publishDate } = reading
  const notice = titles.find(({ of }) => of === 'notice')
  const plan = titles.findLast(({ of }) => of === 'plan') ?? notice
  const printed: [HeadField, string | undefined, { span: Span; confidence: number } | null | undefined][] = [
    ['title', printedAt(plan), plan],
    ['notice_title', notice === plan ? undefined : printedAt(notice), notice],
    ['document_number', printedAt(documentNumber), documentNumber],
    ['issuer', printedAt(issuer), issuer],
    ['issued_on', issueDate?.date, issueDate],
    ['published_on', publishDate?.date, publishDate],
    ['from', issueDate?.date, issueDate],
    ['to', lastDayOfPlan(text, deadlines, plan?.text ?? '') ?? end ?? undefined, null],
  ]
  return printed.map(([field, value, found]): HeadEntry => {
    const spans = found === null || found === undefined ? [] : [found.span]
    const placed = { id: `head-${field}`, spans, status: 'proposed', confidence: found?.confidence ?? null } as const
    return { ...placed, kind: 'head', field, value: value ?? '' }
  })
}

/** The day until which it says it is in force, else the last deadline of the text, else the last year in its title. */
function lastDayOfPlan(text: string, deadlines: readonly DeadlineEntry[], title: string): string | null {
  const inForce = /有效期[至到]([^，,。；;\n]{4,16})/.exec(text)?.[1]
  const days = deadlines.flatMap(({ day }) => day ?? []).toSorted()
  return (inForce === undefined ? null : lastDayOf(inForce, null)) ?? days.at(-1) ?? lastDayOf(title, null)
}

function oneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/g, '').trim()
}
