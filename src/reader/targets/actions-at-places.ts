/** Numbers of places or partners where something is done: 在10个镇开展试点, 与100家企业建立合作. */
import type { Candidate } from './candidates.ts'
import { nounAfter } from './indicator-words.ts'

const PLACE = /(在|与|为|向|选择|选取|选定)(?:不少于|不低于|至少|超过|约|近)?$/
const ACTION = /(?:开展|建设|实施|推广|推行|建立|进行|组织|设立|布局|部署|完成|提供|加强)[^开]*$/

/** What is done and the things it is done to, put as one name: 开展试点的镇. */
export function actionAt(candidate: Candidate, isGoal: boolean): string | undefined {
  const { quantity, sentence } = candidate
  const before = PLACE.exec(sentence.words.slice(Math.max(0, quantity.start - 12), quantity.start))?.[1]
  if (quantity.kind !== 'count' || before === undefined || (/^[与为向]$/.test(before) && !isGoal)) return undefined
  const noun = nounAfter(candidate)
  const action = ACTION.exec(noun)
  if (action === null || action.index === 0) return undefined
  return `${action[0]}的${noun.slice(0, action.index)}`
}
