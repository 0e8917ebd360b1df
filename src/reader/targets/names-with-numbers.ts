/** Numbers whose form alone says that they are no amount: 第3条, 世界500强, 5G, “10分钟生活圈”, 由9600元提高到…. */
import type { RefusalReason } from '#reader/reading'
import type { Quantity } from './quantities.ts'

/** Why the form of a number alone rules it out; undefined where it does not. */
export function reasonFromForm(words: string, quantity: Quantity): RefusalReason | undefined {
  const before = words.charAt(quantity.start - 1)
  const after = words.charAt(quantity.end)
  if (before === '第') return 'list-number'
  if (isPerHead(quantity, words)) return 'definition'
  if (
    (/[A-Za-z+-]/.test(before) && !isCounted(words, quantity)) ||
    (quantity.kind === 'none' && /[A-Za-z+强大级条届期]/.test(after))
  )
    return 'named-list'
  if (isNumeralOfName(quantity, after)) return 'named-list'
  if (/[级强]/.test(after) || /^(?:百|千|万)(?:强|亿级)/.test(words.slice(quantity.start))) return 'named-list'
  if (quantity.unit === '类' && isLetter(after)) return 'named-list'
  if (
    /[每前后]/.test(before) &&
    !words.slice(0, quantity.start).endsWith('博士后') &&
    (quantity.unit !== '%' || before !== '每')
  )
    return before === '每' ? 'definition' : 'named-list'
  if (isNamed(words, quantity.start, quantity.end)) return 'named-list'
  return isStartOfChange(words, quantity) ? 'history' : undefined
}

/** 万人发明专利拥有量, 百人计划: so many people are what something is measured by or named after. */
function isPerHead({ isChinese, unit, start, end }: Quantity, words: string): boolean {
  return (
    isChinese && unit === '人' && /^[百千万]人|^十万人/.test(words.slice(start, end)) && isLetter(words.charAt(end))
  )
}

/** 集聚OPC1000家: a short name in capitals with what is counted of it. */
function isCounted(words: string, { kind, value, start }: Quantity): boolean {
  return kind === 'count' && Number(value) >= 2 && /[A-Z]{2}$/.test(words.slice(Math.max(0, start - 2), start))
}

function isLetter(character: string): boolean {
  return /[\u4e00-\u9fff]/.test(character)
}

/** A number inside a short quotation or the title of a paper: “10分钟生活圈”, 《…2111工程》. */
function isNamed(words: string, start: number, end: number): boolean {
  return isBetween(words, start, end, '“', '”', 16) || isBetween(words, start, end, '《', '》', 60)
}

function isBetween(words: string, start: number, end: number, open: string, close: string, reach: number): boolean {
  const before = words.slice(Math.max(0, start - reach), start)
  const after = words.slice(end, end + reach)
  const opens = before.lastIndexOf(open) > before.lastIndexOf(close)
  const closing = after.indexOf(close)
  const opening = after.indexOf(open)
  return opens && closing >= 0 && (opening < 0 || closing < opening)
}

/** 120救护车, 12345热线: digits that are part of a name. */
function isNumeralOfName({ kind, unit, value, end, unitEnd }: Quantity, after: string): boolean {
  const isBare = kind === 'none' && unit === '' && end === unitEnd && /^\d+$/.test(value)
  return isBare && /[\u4e00-\u9fff]/.test(after) && !/[和及与并或的个]/.test(after)
}

/** 由9600元提高到…: where the change begins is no promise. */
function isStartOfChange(words: string, { start, end }: Quantity): boolean {
  const before = words.slice(Math.max(0, start - 16), start)
  return (
    /[由从][^,、由从]{0,14}$/.test(before) &&
    /^(?:提高|提升|增加|增长|上升|扩大|增|升|下降|降低|减少|缩短|压缩|压减|缩小|降)(?:到|至|为)/.test(
      words.slice(end, end + 8),
    )
  )
}
