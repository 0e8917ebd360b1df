/** Deals the values of a row out to the things it measures: A、B率分别达到65%和55%, A、B率均达到45%. */
import { makingAtStart } from '#reader/lexicon/making-verbs'

const LIST_MARK = /、/y
const JOINING_WORD = /以及|和(?![谐平])|及(?!时|格|以[上下])|(?<![参给授赋])与/y
const ANY_MARK = /、|以及|和(?![谐平])|及(?!时|格|以[上下])|(?<![参给授赋])与/y
const MEASURE =
  /(?:(?:年|日)?(?:平均|均)?浓度|(?:重点工程)?减排量|(?:消费|排放|使用|处理|供应|消耗|交易|成交|销售|接待|货运|客运|运输|发电|用水|用电|吞吐|保有|投放|回收|利用)(?:总量|总额|量|额)|使用量|排放量|能耗|水耗|电耗|煤耗|费用|成本|时限|占比|比重|比例|面积|产量|产值|总量|数量|覆盖率|普及率|利用率|合格率|参保率|机械化率|规模|增速|能力|强度|(?<=[\u4e00-\u9fff]{2})(?:率|量|数|额|值|度))$/

/** The indicators that a list of things names, one for each of `count` values; undefined where they do not match. */
export function indicatorsOfList(list: string, count: number): string[] | undefined {
  const plain = list.replace(/分别/, '')
  const items = splitList(plain, LIST_MARK)
  const whole = items.length === count ? items : splitList(plain, ANY_MARK)
  if (count < 2 || whole.length !== count) return undefined
  return completed(whole)
}

/** The indicators that share one value: 通达率、通畅率均达到100%. */
export function indicatorsOfShared(list: string): string[] {
  const plain = list.replace(/(?:均|都)$/, '')
  const items = plain.includes('、') ? splitList(plain, LIST_MARK) : splitList(plain, JOINING_WORD)
  const isOneThing = items.slice(0, -1).every((item) => !item.includes('的')) && items.at(-1)?.includes('的') === true
  return items.length > 1 && !isOneThing && items.every((item) => item.length >= 2) ? completed(items) : [list]
}

/** The first item lends its verb, the last its measure, to those between. */
function completed(items: readonly string[]): string[] {
  const measure = MEASURE.exec(items.at(-1) ?? '')?.[0] ?? ''
  const tail = sharedTail(items)
  const first = items[0] ?? ''
  const verb = MEASURE.test(first) ? '' : makingAtStart(first)
  return items.map((item, index) => {
    const subject = index === 0 || verb === '' || item.startsWith(verb) ? item : verb + item
    return MEASURE.test(item) || index === items.length - 1
      ? subject
      : subject + (tail ?? (measure.length > 1 ? measure : ''))
  })
}

/** 种植、收获机械化率: where the others are equally long, what is more in the last belongs to all. */
function sharedTail(items: readonly string[]): string | undefined {
  const length = items[0]?.length ?? 0
  const last = items.at(-1) ?? ''
  const isAlike = items.slice(0, -1).every((item) => item.length === length)
  return isAlike && length <= 3 && last.length >= length + 2 && !items[0]?.endsWith(last.slice(-1))
    ? last.slice(length)
    : undefined
}

/** Splits at a mark outside of brackets and quotes. */
function splitList(words: string, mark: RegExp): string[] {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (let at = 0; at < words.length; at++) {
    const character = words.charAt(at)
    if ('(“《'.includes(character)) depth++
    if (')”》'.includes(character)) depth = Math.max(0, depth - 1)
    mark.lastIndex = at
    const found = depth === 0 ? mark.exec(words) : null
    if (found === null) item += character
    else {
      items.push(item)
      item = ''
      at += found[0].length - 1
    }
  }
  return [...items, item].filter((piece) => piece !== '')
}
