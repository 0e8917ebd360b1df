/**
 * The copy that the reader reads: plain characters, cut lines joined, page numbers and inner white space gone, one
 * paragraph per line. A map leads from every place back to the source, so the user always sees the original words.
 */
import type { Span } from '#base/span'
import { isPageNumber } from './chrome.ts'
import { continues, layoutOf } from './line-joining.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { isInvisible, isSpace, plainCharacter } from './plain-characters.ts'
import type { SourceText } from './source-text.ts'

export type ReadingCopy = {
  readonly source: SourceText
  readonly text: string
  /** Offset in the source for every unit of `text`. */
  readonly offsets: Int32Array
  /** Paragraphs of `text`, without their line ends. */
  readonly paragraphs: readonly Span[]
  /** Page numbers that were left out, as spans of the source. */
  readonly pageNumbers: readonly Span[]
}

const NEW_LINE = 0x0a
const ASCII_QUOTE = 0x22
const ASTERISK = 0x2a
const OPENING_QUOTE = '“'.charCodeAt(0)
const CLOSING_QUOTE = '”'.charCodeAt(0)

/** The reading copy of a source. */
export function readingCopyOf(source: SourceText): ReadingCopy {
  const { lines, pageNumbers } = withoutPageNumbers(source)
  const layout = layoutOf(source.text, lines)
  const writer = new CopyWriter(source.text)
  for (const [index, line] of lines.entries()) {
    if (!continues(source.text, lines, index, layout)) writer.beginParagraph()
    writer.write(line)
  }
  return { source, ...writer.finish(), pageNumbers }
}

/** Where a piece of the copy stands in the source. */
export function sourceSpan(copy: ReadingCopy, span: Span): Span {
  if (copy.offsets.length === 0) return { start: 0, end: 0 }
  const last = copy.offsets.length - 1
  const start = copy.offsets[Math.min(span.start, last)] ?? 0
  if (span.end <= span.start) return { start, end: start }
  return { start, end: (copy.offsets[Math.min(span.end - 1, last)] ?? 0) + 1 }
}

/** The original words of a piece of the copy, white space inside removed where it only served the layout. */
export function originalWords(copy: ReadingCopy, span: Span): string {
  let words = ''
  for (let at = span.start; at < span.end; at++) {
    words += copy.text.charCodeAt(at) === NEW_LINE ? '' : copy.source.text.charAt(copy.offsets[at] ?? 0)
  }
  return words
}

function withoutPageNumbers(source: SourceText): { lines: Line[]; pageNumbers: Span[] } {
  const pageNumbers: Span[] = []
  const all = linesOf(source.text)
  const breaks = new Set(source.pageStarts)
  const lines = all.filter((line, index) => {
    const atEdge = breaks.size > 0 && (breaks.has(line.start) || breaks.has(all[index + 1]?.start ?? -1))
    const isNumber = isPageNumber(source.text, line, atEdge)
    if (isNumber) pageNumbers.push({ start: line.start, end: line.end })
    return !isNumber
  })
  return { lines, pageNumbers }
}

/** Writes plain characters and their offsets; a copy is never longer than its source plus one line end per paragraph. */
class CopyWriter {
  private readonly source: string
  private readonly units: Uint16Array
  private readonly offsets: Int32Array
  private readonly paragraphs: Span[] = []
  private length = 0
  private paragraphStart = 0
  private isQuoteOpen = false

  constructor(source: string) {
    this.source = source
    this.units = new Uint16Array(source.length * 2 + 2)
    this.offsets = new Int32Array(source.length * 2 + 2)
  }

  beginParagraph(): void {
    this.endParagraph()
    this.paragraphStart = this.length
    this.isQuoteOpen = false
  }

  write(line: Line): void {
    let spaceAt = -1
    for (let at = line.start; at < line.end; at++) {
      const code = this.source.charCodeAt(at)
      if (isSpace(code)) spaceAt = at
      else if (!isInvisible(code) && !this.isBoldMark(code, at)) {
        const plain = this.plain(code)
        if (spaceAt >= 0 && this.keepsSpaceBefore(plain)) this.put(0x20, spaceAt)
        spaceAt = -1
        this.put(plain, at)
      }
    }
  }

  finish(): { text: string; offsets: Int32Array; paragraphs: Span[] } {
    this.endParagraph()
    const text = new TextDecoder('utf-16le').decode(this.units.subarray(0, this.length))
    return { text, offsets: this.offsets.slice(0, this.length), paragraphs: this.paragraphs }
  }

  /** `**` around words makes them bold in Markdown, which transcripts of scans carry; a single one marks who leads. */
  private isBoldMark(code: number, at: number): boolean {
    if (code !== ASTERISK) return false
    return this.source.charCodeAt(at - 1) === ASTERISK || this.source.charCodeAt(at + 1) === ASTERISK
  }

  private plain(code: number): number {
    if (code !== ASCII_QUOTE) return plainCharacter(code)
    this.isQuoteOpen = !this.isQuoteOpen
    return this.isQuoteOpen ? OPENING_QUOTE : CLOSING_QUOTE
  }

  /** Spaces count only between two Latin words or two numbers. */
  private keepsSpaceBefore(code: number): boolean {
    if (this.length === this.paragraphStart) return false
    const before = this.units[this.length - 1] ?? 0
    return (isLatinLetter(before) && isLatinLetter(code)) || (isDigit(before) && isDigit(code))
  }

  private put(code: number, offset: number): void {
    this.units[this.length] = code
    this.offsets[this.length] = offset
    this.length++
  }

  private endParagraph(): void {
    if (this.length === this.paragraphStart) return
    this.paragraphs.push({ start: this.paragraphStart, end: this.length })
    this.put(NEW_LINE, this.offsets[this.length - 1] ?? 0)
    this.paragraphStart = this.length
  }
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
