/** Web pages: the text of the document on the page, its tables by cells. */
import { htmlBlocks } from './html-blocks.ts'
import { documentBlocks } from './page-menus.ts'
import { withoutRepetition } from './repeated-blocks.ts'
import type { SourceText } from '#reader/source-text'
import { writeBlocks } from './write-blocks.ts'

/** The document on a page; the text is empty where the page has none. */
export function readHtml(html: string): SourceText {
  const { blocks, title, firstHeading } = htmlBlocks(html)
  const { text, tables } = writeBlocks(withoutRepetition(documentBlocks(blocks)))
  return { text, format: 'html', tables, heading: title ?? firstHeading, pageStarts: [] }
}
