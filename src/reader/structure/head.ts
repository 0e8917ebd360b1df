/** The head of a document: titles, number, issuer, dates, addressees. Spans are places of the copy. */
import type { Part } from '#reader/outline'
import type { Printed, PrintedDate, Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import { findAddressees } from './addressees.ts'
import { findIssueDate, findPublishDate } from './dates.ts'
import { findDocumentNumber } from './document-number.ts'
import { headLinesOf } from './head-lines.ts'
import { findIssuer } from './issuer.ts'
import { otherTitle } from './other-titles.ts'
import { findTitles } from './titles.ts'

export type Head = {
  readonly titles: readonly Title[]
  readonly documentNumber: Printed | null
  readonly issuer: Printed | null
  readonly issueDate: PrintedDate | null
  readonly publishDate: PrintedDate | null
  readonly addressees: readonly Printed[]
  readonly year: number | null
}

/** What the head says, and the foot where the date of signature stands there. */
export function headOf(copy: ReadingCopy, parts: readonly Part[]): Head {
  const bodyStart = parts[1]?.span.start ?? copy.text.length
  const lines = headLinesOf(copy, bodyStart)
  const titled = findTitles(copy, lines)
  const issuer = findIssuer(copy, lines, titled)
  const titles = titled.length > 0 ? titled : [otherTitle(copy, lines, issuer)].filter((title) => title !== null)
  const documentNumber = findDocumentNumber(copy, lines, titles)
  const issueDate = findIssueDate(copy, lines, bodyStart)
  const publishDate = findPublishDate(copy, lines)
  return {
    titles,
    documentNumber,
    issuer,
    issueDate,
    publishDate,
    addressees: findAddressees(copy, lines),
    year: yearOf([issueDate?.date, publishDate?.date, documentNumber?.text, ...titles.map(({ text }) => text)]),
  }
}

function yearOf(words: readonly (string | undefined)[]): number | null {
  for (const each of words) {
    const year = /(?:19|20)\d{2}/.exec(each ?? '')
    if (year !== null) return Number(year[0])
  }
  return null
}
