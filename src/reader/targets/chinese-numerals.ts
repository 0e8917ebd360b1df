/** Numbers written in Chinese characters, as decimal digits. */

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
      total = (total + section + (digit ?? (section === 0 && total === 0 ? 1 : 0))) * large
      section = 0
      digit = undefined
    } else if (digit !== undefined && digit !== 0) return undefined
    else digit = DIGITS.get(character)
  }
  const amount = total + section + (digit ?? 0)
  return amount > 0 && Number.isSafeInteger(amount) ? String(amount) : undefined
}
