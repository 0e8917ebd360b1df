/**
 * What the searches (deadlines, responsibilities, targets) get: the reading copy and its structure. All spans here, and
 * all spans the searches give back, are places in the copy; `read-text.ts` leads them back to the source at the end.
 */
import type { Span } from '#base/span'
import type { ReadingCopy } from './reading-copy.ts'
import type { Table } from './reading.ts'

/** A numbered clause, or `0`: the text before the first number. */
export type Part = {
  /** Numbers from the top, as written, brackets half width: `二/(三)/1`. */
  readonly path: string
  readonly parent: string | null
  readonly number: string
  readonly heading: string
  readonly level: number
  /** A numbered row of a table of tasks is given to its units like a clause, but is none of the text. */
  readonly kind: 'clause' | 'row'
  readonly headingSpan: Span
  /** The words between this number and the next one, heading included. */
  readonly ownSpan: Span
  /** The clause whole, with everything numbered under it. */
  readonly span: Span
}

export type Outline = {
  readonly copy: ReadingCopy
  /** In reading order, `0` first; a parent stands before its children. */
  readonly parts: readonly Part[]
  readonly tables: readonly Table[]
  /** The plan's own title, for the units and years it names. */
  readonly title: string | null
  /** Year of signature or publication: what 今年, 年底前 without a year mean. */
  readonly year: number | null
}
