/**
 * The contract between the file formats and the reader: what remains of a document once its bytes have become a text.
 */
import type { Span } from '#base/span'

/** A table whose cells the format names. Merged cells are resolved: every row has the text of each of its columns. */
export type SourceTable = {
  /** Where the text of the table stands in `SourceText.text`. */
  readonly span: Span
  readonly rows: readonly (readonly string[])[]
}

export type SourceFormat = 'txt' | 'html' | 'docx' | 'pdf' | 'ofd'

export type SourceText = {
  /** What every span of a reading points into. */
  readonly text: string
  readonly format: SourceFormat
  /** By cells in html and docx; empty where the format knows no cells. */
  readonly tables: readonly SourceTable[]
  /** The title the file states about itself (html title, docx core title): a hint only. */
  readonly heading: string | null
  /** Offsets where pages begin (pdf, ofd); else empty. */
  readonly pageStarts: readonly number[]
}
