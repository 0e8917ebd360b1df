/** Years and five-year plans beside a number: a time for it even where nothing else says that something is due then. */
import type { Span } from '#base/span'
import { FIVE_YEAR_PLAN } from '#reader/lexicon/five-year-periods'
import type { TargetDeadline } from '#reader/reading'
import type { Sentence } from './sentences.ts'

/** Farther away a time is not taken for the number's own. */
const REACH = 400
const YEAR = '20\\d\\d年(?!度|[起初以]|\\d)[底末]?'
/** Begins a piece of the sentence: “十四五”期间单位能耗…, 2025年达到…. */
const AT_BEGINNING = new RegExp(
  `(?:^|[,。;:、]|其中)(?:力争|争取|确保|展望|远景)?((?:到|至)?(?:(?:${YEAR})|${FIVE_YEAR_PLAN}(?:期间|时期|末)|[一二两三四五六七八九十\\d]{1,2}年内))(?![、和及至-]|的|前)`,
  'g',
)
const BINDING =
  '(?:力争|确保|分别|均|要|应|须|基本|总体|达到?|实现|完成|(?:控制|稳定|保持)在|(?:提高|提升|下降|降低|增加|降)[到至]|超过|突破|不低于|不少于|不超过|为)*'
/** 漏损率2017年控制在12%: right before what binds the number. */
const AT_NUMBER = new RegExp(`(?<![较比于以与自从过、和及])((?:到|至)?${YEAR})${BINDING}$`)
/** 利用率2018年、2020年分别达到95%、97%. */
const IN_A_ROW = new RegExp(`((?:到|至)?${YEAR}(?:(?:[、,]|和|及|与)${YEAR})+)[^。;\\d]{0,40}$`)

/** The last such time before a place. */
export function timeWritten(
  documentYear: number | null,
  sentence: Sentence,
  place: number,
): TargetDeadline | undefined {
  const { words, start } = wordsBefore(sentence, place)
  const match = AT_NUMBER.exec(words) ?? [...words.matchAll(AT_BEGINNING)].at(-1)
  if (match === undefined) return undefined
  const [whole, text = ''] = match
  if (isPast(documentYear, text)) return undefined
  const from = start + match.index + whole.indexOf(text)
  return timeAt({ start: from, end: from + text.length }, text)
}

/** The years that stand in a row before a place, for values that are told apart by year. */
export function timesInRow(sentence: Sentence, place: number): readonly TargetDeadline[] {
  const { words, start } = wordsBefore(sentence, place)
  const row = IN_A_ROW.exec(words)
  if (row === null) return []
  return [...(row[1] ?? '').matchAll(new RegExp(`(?:到|至)?${YEAR}`, 'g'))].map((match) => {
    const from = start + row.index + match.index
    return timeAt({ start: from, end: from + match[0].length }, match[0])
  })
}

function wordsBefore({ copyText, start }: Sentence, place: number): { words: string; start: number } {
  const from = Math.max(start, place - REACH)
  return { words: copyText.slice(from, place), start: from }
}

function isPast(documentYear: number | null, text: string): boolean {
  const year = /20\d\d/.exec(text)?.[0]
  return documentYear !== null && year !== undefined && Number(year) < documentYear
}

function timeAt(span: Span, text: string): TargetDeadline {
  return { text, span, inheritedFrom: null }
}
