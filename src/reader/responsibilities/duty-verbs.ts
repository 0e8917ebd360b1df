/** The verbs behind units: …牵头, …配合, …按职责分工负责, and the role each of them gives. */
import type { Role } from '#reader/reading'

const BY_DUTY =
  '(?:(?:按照?|根据|依|依据)?(?:各自)?(?:职责|职能)(?:分工)?|按?分工|分别|分头|共同|具体|联合|各负其责){0,4}'
const LEAD = '(?:负责)?(?:总?牵头|为主|主办|主责|主抓)(?:负责|抓总|落实|实施|组织实施|推进|办理|组织|承担)?'
const SUPPORT =
  '(?:积极|密切|协同|共同|协助|做好)?(?:配合|参与|参加|协助|(?<!政)协办|协同|会办|支持)(?:落实|实施|负责|推进|做好)?'
const ANSWER =
  '(?:组织)?(?:负责|落实|承办|承担|组织实施|实施|推进|办理|指导|督导|督促|督办|监督|监管|主管|统筹)(?:落实|实施|组织实施|推进|指导|督促|督办|监督|监管|协调|负责)?'
const VERB_AT_END = new RegExp(`${BY_DUTY}(?:(${LEAD})|(${SUPPORT})|(${ANSWER}))$`)

export type Duty = {
  readonly role: Role
  /** How many characters at the end of the words are the verb and what belongs to it. */
  readonly length: number
}

/** The duty verb at the end of a piece of a list, where there is one. */
export function dutyAtEnd(words: string): Duty | undefined {
  const match = VERB_AT_END.exec(words.slice(-30))
  if (match === null) return undefined
  const role = match[1] !== undefined ? 'lead' : match[2] !== undefined ? 'support' : 'responsible'
  return { role, length: match[0].length }
}
