/** The forms in which documents write a day. */

const digits = '〇一二三四五六七八九'

/** @param day YYYY-MM-DD */
export function writtenDays(day: string): readonly string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const inCharacters = Array.from(year, (digit) => digits[Number(digit)]).join('')
  const rest = `年${numeralBelowHundred(Number(month))}月${numeralBelowHundred(Number(date))}日`
  return [
    day,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${year}年${month}月${date}日`,
    inCharacters + rest,
    inCharacters.replaceAll('〇', '○') + rest,
  ]
}

function numeralBelowHundred(value: number): string {
  const [tens, ones] = [Math.trunc(value / 10), value % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}
