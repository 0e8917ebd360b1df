/** Numbers that only describe what another number counts: 超100亿元 in 10家年产值超100亿元的企业, 500床 in 500床以上医院2所. */
import { endsWithMaking } from '#reader/lexicon/making-verbs'
import { startsWithParting } from './parting.ts'
import type { Quantity } from './quantities.ts'

const BOUNDS_AT_END = /(?:不少于|不低于|超过|至少|约|近|各)+$/
/** Between a description and what is counted of the thing described. */
const NAME_OF_THING = /^[^、,;:。()和及与\d]{2,24}$/

/** The numbers of a sentence that part no others: they belong to the name of a thing. */
export function descriptionsAmong(words: string, quantities: readonly Quantity[]): ReadonlySet<Quantity> {
  return new Set(
    quantities.filter(
      (quantity, index) =>
        isSizeOfThing(words, quantity) ||
        isDescribedCount(words, quantity, quantities[index + 1]) ||
        isInsideCounted(words, quantity, quantities[index - 1]),
    ),
  )
}

/** 年产值超100亿元的企业 */
function isSizeOfThing(words: string, { kind, unit, start, end }: Quantity): boolean {
  const isSize = kind === 'money' || kind === 'measure' || kind === 'duration' || unit.endsWith('亿')
  return isSize && isBeforeName(words, end) && !followsMaking(words, start)
}

/** 新建500床以上医院2所, 10亿元以上1个: the count comes behind. */
function isDescribedCount(words: string, quantity: Quantity, next: Quantity | undefined): boolean {
  if (next?.kind !== 'count' || isBeforeName(words, next.end)) return false
  const between = words.slice(quantity.end, next.start)
  if (between === '') return quantity.kind === 'money' && quantity.rightBound === 'gte'
  return NAME_OF_THING.test(between) && isBeforeName(words, quantity.end) && followsMaking(words, quantity.start)
}

/** 新建3所36班小学: the count went before. */
function isInsideCounted(words: string, { start, end }: Quantity, previous: Quantity | undefined): boolean {
  if (previous?.kind !== 'count' || previous.end !== start || previous.rightBound !== undefined) return false
  return isBeforeName(words, end) && followsMaking(words, previous.start)
}

function isBeforeName(words: string, end: number): boolean {
  const after = words.slice(end, end + 4)
  return after !== '' && !startsWithParting(after)
}

function followsMaking(words: string, start: number): boolean {
  return endsWithMaking(words.slice(Math.max(0, start - 16), start).replace(BOUNDS_AT_END, ''))
}
