/** The value of a numeral below a thousand, in digits or in Chinese. */
const DIGITS = '〇一二三四五六七八九'

/** The value; 0 where the words are no numeral. */
export function valueOfNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  let total = 0
  let digit = 0
  for (const character of numeral.replace(/[○零]/g, '〇')) {
    if (character === '百') total += (digit || 1) * 100
    else if (character === '十') total += (digit || 1) * 10
    else {
      digit = DIGITS.indexOf(character)
      if (digit < 0) return 0
      continue
    }
    digit = 0
  }
  return total + digit
}
