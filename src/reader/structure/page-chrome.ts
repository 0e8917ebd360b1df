/** What was set aside as furniture of the page. */
import type { Span } from '#base/span'
import { isFootFurniture, isHeadFurniture } from '#reader/chrome'
import { sourceSpan } from '#reader/reading-copy'
import type { ReadingCopy } from '#reader/reading-copy'

const EDGE_PARAGRAPHS = 12

/** Page numbers, and the menus and footers at the edges, as spans of the source. */
export function chromeOf(copy: ReadingCopy): Span[] {
  const { paragraphs, text } = copy
  const words = (span: Span): string => text.slice(span.start, Math.min(span.end, span.start + 200))
  const head = paragraphs.slice(0, EDGE_PARAGRAPHS).filter((each) => isHeadFurniture(words(each)))
  const foot = paragraphs
    .slice(EDGE_PARAGRAPHS)
    .slice(-EDGE_PARAGRAPHS)
    .filter((each) => isFootFurniture(words(each)))
  const edges = [...head, ...foot].map((span) => sourceSpan(copy, span))
  return [...copy.pageNumbers, ...edges].toSorted((a, b) => a.start - b.start)
}
