/**
 * Characters as fonts print them, back to characters as people type them: radicals that share a glyph with an ideograph,
 * spaces that only part a number from Chinese text, signs without meaning.
 */
import { WIDE } from '#reader/lexicon/wide-characters'

/** Radicals (U+2E80–2EF3) that fonts map to the glyph of a common ideograph; NFKC knows only those of U+2F00–2FD5, some in an old form. */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡水⺢氺⺣火⺤爪⺥爫⺦丬⺧牛⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻯竜⻰龙⻳龟⼾户⾭青⿈黄'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', ideograph = '']) => [radical, ideograph],
  ),
)

const RADICAL = /[\u2E80-\u2EF3\u2F00-\u2FD5]/g
// oxlint-disable-next-line no-control-regex -- Controls are what this finds.
const MEANINGLESS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g
const SPACE_BESIDE_WIDE = new RegExp(`(?<=[${WIDE}])[ \\u00A0\\u3000]+|[ \\u00A0\\u3000]+(?=[${WIDE}])`, 'g')

/** A printed line as it would be typed. Tabs, which part columns, stay. */
export function typedLine(line: string): string {
  return line
    .replaceAll(MEANINGLESS, '')
    .replaceAll(RADICAL, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'))
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(SPACE_BESIDE_WIDE, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/** Joins two pieces of one paragraph that a line end parted: only Latin words need a space there. */
export function joinPieces(before: string, after: string): string {
  const needsSpace = /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after)
  return `${before}${needsSpace ? ' ' : ''}${after}`
}

/** Share of characters for which the file names no letter at all: a font without a map. */
export function unreadableShare(text: string): number {
  const unreadable = text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0
  return text.length === 0 ? 0 : unreadable / text.length
}
