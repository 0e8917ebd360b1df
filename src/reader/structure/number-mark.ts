/** A number that may begin a clause. */
import type { Span } from '#base/span'
import { NUMBER_STYLES, valueOfMark } from './number-styles.ts'
import type { NumberStyle } from './number-styles.ts'

export type NumberMark = {
  readonly span: Span
  readonly style: NumberStyle
  readonly words: string
  readonly value: number
  readonly place: 'paragraph start' | 'inside'
  readonly paragraphEnd: number
  readonly isBehindSentence: boolean
  /** Whether the paragraph is a short one without the end of a sentence. */
  readonly isBareHeading: boolean
  /** Where the heading begins that stands right before this number on the same line. */
  readonly headingBefore?: number
}

const BARE_HEADING_MAX = 40
/** `一、二级医院`, `三、四线城市` and `一、二、三产业` count kinds, not clauses. */
const KIND_COUNT = /^([一二三四五六七八九])、([一二三四五六七八九十])[级线类档等届期产季批轮号次层楼环星、和]/
const NUMERALS = '一二三四五六七八九十'

/** The style of a name. */
export function styleNamed(name: string): NumberStyle {
  const style = NUMBER_STYLES.find((each) => each.name === name)
  if (style === undefined) throw new Error(`No style of numbers is called ${name}`)
  return style
}

/** The mark of a match that has one group for every style. */
export function markOfMatch(
  text: string,
  match: RegExpExecArray,
  paragraph: Span,
  place: NumberMark['place'],
): NumberMark | undefined {
  const style = NUMBER_STYLES[match.slice(1).findIndex((group) => group !== undefined)]
  return style === undefined ? undefined : markIn(text, match, style, paragraph, place)
}

/** The mark of a match in a style; nothing where the words count something else. */
export function markIn(
  text: string,
  match: { readonly 0: string; readonly index: number },
  style: NumberStyle,
  paragraph: Span,
  place: NumberMark['place'],
): NumberMark | undefined {
  const words = match[0]
  const span = { start: match.index, end: match.index + words.length }
  const value = valueOfMark(words)
  if (value === 0 || span.end > paragraph.end) return undefined
  if (countsKinds(text.slice(span.start, span.start + 4))) return undefined
  if (citedBefore(style).test(text.charAt(span.end))) return undefined
  const isShort = paragraph.end - span.end <= BARE_HEADING_MAX
  const isBareHeading = isShort && !'。;,:'.includes(text.charAt(paragraph.end - 1))
  const isBehindSentence = /[。)]/.test(text.charAt(span.start - 1))
  return { span, style, words, value, place, paragraphEnd: paragraph.end, isBehindSentence, isBareHeading }
}

/** 第二条的规定, （二）款: what follows shows that the number is only named. */
function citedBefore(style: NumberStyle): RegExp {
  if (style.rank <= 3) return /[第的之款项、,和至及规所中]/
  return style.name.startsWith('bracketed') ? /[款项]/ : /(?!)/
}

function countsKinds(words: string): boolean {
  const match = KIND_COUNT.exec(words)
  return match !== null && NUMERALS.indexOf(match[2] ?? '') === NUMERALS.indexOf(match[1] ?? '') + 1
}
