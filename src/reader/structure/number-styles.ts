/** The ways in which Chinese documents number their clauses, from the outermost to the innermost. */
import { valueOfNumeral } from './numeral-value.ts'

export type NumberStyle = {
  readonly name: string
  /** Outer styles have smaller ranks; a style never stands inside one of a greater rank. */
  readonly rank: number
  readonly pattern: string
}

const CHINESE = '[一二三四五六七八九十百零〇○]'

export const NUMBER_STYLES: readonly NumberStyle[] = [
  { name: 'part', rank: 0, pattern: `第(?:${CHINESE}{1,4}|\\d{1,3})[编篇]|第${CHINESE}{1,3}部分` },
  { name: 'chapter', rank: 1, pattern: `第(?:${CHINESE}{1,4}|\\d{1,3})章` },
  { name: 'section', rank: 2, pattern: `第(?:${CHINESE}{1,4}|\\d{1,3})节` },
  { name: 'article', rank: 3, pattern: `第(?:${CHINESE}{1,4}|\\d{1,3})条` },
  { name: 'chinese', rank: 4, pattern: `${CHINESE}{1,4}(?:、|\\.(?!\\d))` },
  { name: 'bracketed chinese', rank: 5, pattern: `\\(${CHINESE}{1,4}\\)` },
  { name: 'digit', rank: 6, pattern: '\\d{1,3}(?:、|\\.(?!\\d)|\\.(?=20\\d{2}年))' },
  { name: 'bracketed digit', rank: 7, pattern: '\\(\\d{1,3}\\)' },
  { name: 'circled digit', rank: 8, pattern: '[①-⑳]' },
]

/** The number of a mark as it is written, without its point: `(三)`, `3`, `第三条`. */
export function numberAsWritten(mark: string): string {
  return mark.replace(/[、.]$/, '')
}

/** How much a mark counts. */
export function valueOfMark(mark: string): number {
  const code = mark.charCodeAt(0)
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1
  return valueOfNumeral(mark.replace(/部分|[第编篇章节条()、.]/g, ''))
}
