/** PDF files with text, through pdf.js: its pieces with their places become rows, rows become paragraphs. */
import { PDF_BYTES_MAX, PDF_PAGES_MAX, megabytes } from './limits.ts'
import { compose, mapPoint, type Matrix, matrixOf } from './matrix.ts'
import { pageText } from './page-paragraphs.ts'
import { type Page, type Piece, rowsOf } from './page-rows.ts'
import { unreadableShare } from './printed-characters.ts'
import { printedTables } from './printed-tables.ts'
import { type Refusal, refuse } from './refusal.ts'
import { withoutFurniture } from './running-furniture.ts'
import type { SourceText } from '#reader/source-text'

type Unpdf = typeof import('unpdf')
type PdfDocument = Awaited<ReturnType<Unpdf['getDocumentProxy']>>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
type PdfItem = Extract<Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number], { str: string }>

/** Fewer characters than this on an average page are stamps and page numbers of a scan. */
const CHARACTERS_PER_PAGE_MIN = 10
/** Fonts without a map to letters leave private characters behind. */
const UNREADABLE_SHARE_MAX = 0.3

/** The text of a PDF, its pages joined. */
export async function readPdf(bytes: Uint8Array): Promise<SourceText | Refusal> {
  if (bytes.length > PDF_BYTES_MAX) {
    return refuse('reader.too_large', { size_mb: megabytes(bytes.length), limit_mb: megabytes(PDF_BYTES_MAX) })
  }
  const pages = await loadPages(bytes)
  if (!Array.isArray(pages)) return pages
  const { text, pageStarts } = pageText(withoutFurniture(pages.map((page) => ({ page, rows: rowsOf(page) }))))
  const readable = text.replaceAll(/\s/g, '')
  if (readable.length < CHARACTERS_PER_PAGE_MIN * pages.length) {
    return refuse('reader.scanned_pdf', { pages: pages.length })
  }
  if (unreadableShare(readable) > UNREADABLE_SHARE_MAX) return refuse('reader.unreadable_pdf', { pages: pages.length })
  return { text, format: 'pdf', tables: printedTables(text), heading: null, pageStarts }
}

async function loadPages(bytes: Uint8Array): Promise<Page[] | Refusal> {
  // Only who opens a PDF loads the program for it, which is larger than all of ours.
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the bytes over, so it gets its own; a Buffer's slice would share them, and pdf.js takes no Buffer.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    try {
      return await pagesOf(document)
    } finally {
      await document.loadingTask.destroy()
    }
  } catch (cause) {
    return isPasswordException(cause) ? refuse('reader.encrypted', { format: 'pdf' }) : refuse('reader.broken_pdf')
  }
}

async function pagesOf(document: PdfDocument): Promise<Page[] | Refusal> {
  const { numPages } = document
  if (numPages > PDF_PAGES_MAX) return refuse('reader.too_many_pages', { pages: numPages, pages_limit: PDF_PAGES_MAX })
  const pages: Page[] = []
  for (let number = 1; number <= numPages; number++) pages.push(await readPage(await document.getPage(number)))
  return pages
}

async function readPage(page: PdfPage): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const toPage = matrixOf(viewport.transform as number[])
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item, toPage) : []))
  page.cleanup()
  return { pieces, width: viewport.width, height: viewport.height }
}

/** A piece in page coordinates; text that runs up or down the page (watermarks, seals) is none. */
function pieceOf(item: PdfItem, toPage: Matrix): Piece[] {
  const placed = compose(toPage, matrixOf(item.transform as number[]))
  if (item.str.trim() === '' || Math.abs(placed[1]) > Math.abs(placed[0])) return []
  const [x, y] = mapPoint(placed, 0, 0)
  const size = Math.hypot(placed[2], placed[3])
  return size > 0 ? [{ text: item.str, x, y, width: item.width, size }] : []
}

function isPasswordException(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'PasswordException'
}
