/** The forms in which documents write a day. */
import { chineseFiguresOf, numeralOf } from '#base/chinese-numerals'

/** @param day YYYY-MM-DD */
export function writtenDays(day: string): readonly string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const inCharacters = chineseFiguresOf(year)
  const rest = `年${numeralOf(Number(month))}月${numeralOf(Number(date))}日`
  return [
    day,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${year}年${month}月${date}日`,
    inCharacters + rest,
    inCharacters.replaceAll('〇', '○') + rest,
  ]
}
