/** The ways in which Chinese documents number their clauses, from the outermost to the innermost. */
import { valueOfNumeral } from '#base/chinese-numerals'

export type NumberStyle = {
  readonly name: string
  /** Outer styles have smaller ranks; a style never stands inside one of a greater rank. */
  readonly rank: number
  readonly pattern: string
  /** Further ways of writing it that only the beginning of a paragraph tells from ordinary words. */
  readonly atStart?: string
}

const CHINESE = '[一二三四五六七八九十百零〇○]'
/** Typists part the digits of a number from each other: 第 1 0 条. */
const DIGITS = '(?:\\d{1,3}|\\d(?: \\d){1,2})'
const COUNTED = `第(?:${CHINESE}{1,4}|${DIGITS})`

export const NUMBER_STYLES: readonly NumberStyle[] = [
  { name: 'part', rank: 0, pattern: `${COUNTED}[编篇]|第${CHINESE}{1,3}部分` },
  { name: 'chapter', rank: 1, pattern: `${COUNTED}章` },
  { name: 'section', rank: 2, pattern: `${COUNTED}节` },
  { name: 'article', rank: 3, pattern: `${COUNTED}条` },
  { name: 'chinese', rank: 4, pattern: `${CHINESE}{1,4}(?:、|\\.(?!\\d))`, atStart: `${CHINESE}{1,3},` },
  {
    name: 'bracketed chinese',
    rank: 5,
    pattern: `\\(${CHINESE}{1,4}\\)[、.]?|[㈠-㈩]`,
    atStart: `${CHINESE}{1,3}\\)[、.]?|【${CHINESE}{1,3}】[、.]?`,
  },
  {
    name: 'digit',
    rank: 6,
    pattern: '\\d{1,3}(?:、|\\.(?!\\d)|\\.(?=20\\d{2}年))|[⒈-⒛]',
    atStart: '\\d \\d(?:、|\\.(?!\\d))',
  },
  { name: 'decimal 2', rank: 6.2, pattern: '(?!)' },
  { name: 'decimal 3', rank: 6.3, pattern: '(?!)' },
  { name: 'decimal 4', rank: 6.4, pattern: '(?!)' },
  { name: 'bracketed digit', rank: 7, pattern: '\\(\\d{1,3}\\)[、.]?|[⑴-⒇]' },
  { name: 'half-bracketed digit', rank: 8, pattern: '(?!)', atStart: '\\d{1,2}\\)[、.]?' },
  { name: 'circled digit', rank: 9, pattern: '[①-⑳㉑-㉟㊱-㊿]' },
]

/** The number of a mark as it is written, without its point: `(三)`, `3`, `第三条`. */
export function numberAsWritten(mark: string): string {
  return mark
    .replace(/^[㈠-㈩⑴-⒇⒈-⒛]/, (enclosed) => enclosed.normalize('NFKC'))
    .replace(/[、.,]$/, '')
    .replace('【', '(')
    .replace('】', ')')
    .replaceAll(' ', '')
}

/** How much a mark counts. */
export function valueOfMark(mark: string): number {
  const decimal = /^(?:\d{1,2}\.)+(\d{1,2})$/.exec(mark)
  if (decimal !== null) return Number(decimal[1])
  return valueOfNumeral(mark.normalize('NFKC').replace(/部分|[第编篇章节条()【】、., ]/g, ''))
}
