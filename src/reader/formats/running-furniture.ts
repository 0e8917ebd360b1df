/**
 * What a printer adds to every page: page numbers, and headers and footers that come again on other pages. Only the rows
 * at the edges of a page are asked.
 */
import { onlyLine, type Page, type Row } from './page-rows.ts'
import { typedLine } from './printed-characters.ts'

export type PageRows = { readonly page: Page; readonly rows: readonly Row[] }

const PAGE_NUMBER =
  /^(?:[-—–－·•]{0,3}\s*\d{1,4}\s*[-—–－·•]{0,3}|第\s*\d{1,4}\s*页\s*(?:[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i
const EDGE_ROWS = 2
/** Headers and footers stand in this share of the page at its top and bottom. */
const EDGE_SHARE = 0.1
/** A page number may stand higher, but not in the middle of a page. */
const NUMBER_EDGE_SHARE = 0.2
const REPEATED_PAGES_MIN = 2
const REPEATED_SHARE_MIN = 0.4

/** The rows of all pages without what the printer added. */
export function withoutFurniture(pages: readonly PageRows[]): PageRows[] {
  const repeated = repeatedEdges(pages)
  return pages.map(({ page, rows }) => {
    const isKept = (row: Row, index: number): boolean => {
      if (!isEdge(index, rows.length)) return true
      if (isNearEdge(row, page, NUMBER_EDGE_SHARE) && PAGE_NUMBER.test(wordsOf(row))) return false
      return !(isNearEdge(row, page, EDGE_SHARE) && repeated.has(patternOf(row)))
    }
    return { page, rows: rows.filter(isKept) }
  })
}

function repeatedEdges(pages: readonly PageRows[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { page, rows } of pages) {
    const edges = rows.filter((row, index) => isEdge(index, rows.length) && isNearEdge(row, page, EDGE_SHARE))
    for (const pattern of new Set(edges.map(patternOf))) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const least = Math.max(REPEATED_PAGES_MIN, pages.length * REPEATED_SHARE_MIN)
  return new Set([...counts].filter(([, count]) => count >= least).map(([pattern]) => pattern))
}

function isEdge(index: number, count: number): boolean {
  return index < EDGE_ROWS || index >= count - EDGE_ROWS
}

function isNearEdge(row: Row, page: Page, share: number): boolean {
  return row.y < page.height * share || row.y > page.height * (1 - share)
}

/** The words of a row with every number alike: page 3 of 12 and 4 of 12 are one footer. */
function patternOf(row: Row): string {
  return wordsOf(row).replaceAll(/\d+/g, '0')
}

function wordsOf(row: Row): string {
  const line = onlyLine(row)
  return line === null
    ? row.cells.map((cell) => cell.map((part) => part.text).join('')).join(' ')
    : typedLine(line.text)
}
