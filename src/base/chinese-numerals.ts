/** Numbers written in Chinese characters, and back. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九', (character, digit) => [character, digit] as const),
)
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const LARGE_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** The amount of a Chinese numeral (三百二十, 两千, 百); undefined where the characters do not make one. */
export function chineseAmount(words: string): string | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of words.replaceAll('两', '二').replaceAll('〇', '零')) {
    const small = SMALL_SCALES.get(character)
    const large = LARGE_SCALES.get(character)
    if (small !== undefined) {
      section += (digit ?? 1) * small
      digit = undefined
    } else if (large !== undefined) {
      const counted = section + (digit ?? (section === 0 && total === 0 ? 1 : 0))
      // 亿 counts all that stands before it (三万亿), 万 what stands between (一亿二千万).
      total = character === '亿' ? (total + counted) * large : total + counted * large
      section = 0
      digit = undefined
    } else if (digit !== undefined && digit !== 0) return undefined
    else digit = DIGITS.get(character)
  }
  const amount = total + section + (digit ?? 0)
  return amount > 0 && Number.isSafeInteger(amount) ? String(amount) : undefined
}

/** The value of a whole numeral in Chinese or in digits; 0 where the words are none. */
export function valueOfNumeral(words: string): number {
  return Number(/^\d+$/.test(words) ? words : (chineseAmount(words.replaceAll('○', '〇')) ?? 0))
}

const FIGURES = '〇一二三四五六七八九'

/** 二〇一八 as 2018, character for character; what is no digit stays. */
export function figuresOf(words: string): string {
  return Array.from(words, (character) => {
    const value = FIGURES.indexOf('○零'.includes(character) ? '〇' : character)
    return value < 0 ? character : String(value)
  }).join('')
}

/** 2018 as 二〇一八. */
export function chineseFiguresOf(figures: string): string {
  return Array.from(figures, (figure) => FIGURES[Number(figure)]).join('')
}

/** 22 as 二十二; for days and months, so below a hundred. */
export function numeralOf(value: number): string {
  const [tens, ones] = [Math.trunc(value / 10), value % 10]
  return `${tens > 1 ? FIGURES[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? FIGURES[ones] : ''}`
}
