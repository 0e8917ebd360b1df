/** Questions that a document leaves open and that must be answered before a target can be measured. */
import type { DeadlineEntry, TargetEntry } from './draft.ts'

/** The one question about all items that name no unit. */
export const unassignedQuestion = 'unassigned-items'

type OpenQuestion = { readonly question: string; readonly why: string }

/** Why a target has no bound that values could be compared with. */
export function questionOfGoal(
  { name, comparator, value, unit, baselineYear }: TargetEntry,
  quote: string,
): OpenQuestion {
  const changes = comparator === 'decrease' || comparator === 'increase'
  if (changes && baselineYear === null && value !== null) {
    return {
      question: `“${name}”变动 ${value}${unit}，与哪一年相比？`,
      why: '原文未写基期；没有基期，变动的幅度算不出来。',
    }
  }
  return { question: `“${name}”以什么数衡量，到多少算完成？`, why: `原文“${quote}”没有可以直接比较的数。` }
}

/** What words of time leave open. */
export function questionOfDeadline({ words }: DeadlineEntry): OpenQuestion {
  return { question: `“${words}”到哪一天为止？`, why: '原文没有写明日期；没有日期，就说不出是否逾期。' }
}
