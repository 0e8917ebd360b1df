/** The labels before units: 责任单位：, 牵头单位：, 配合部门：, and the role each of them gives. */
import type { Span } from '#base/span'
import type { Role } from '#reader/reading'

export type Label = {
  readonly span: Span
  /** Undefined for labels that introduce something else than units: 适用范围, 完成时限. */
  readonly role: Role | undefined
}

const DUTY =
  '(?:责任|牵头|主责|负责|主办|承办|协办|会办|配合|协同|协作|协助|参与|参加|支持|支撑|监管|督导|监督|统筹|实施|落实|执行|组织|指导|主管|完成|推进|建设)'
const BODY = '(?:单位|部门|主体|机构|科室|处室|股室|地区|区县|市县|地方)'
const UNIT_LABEL = `(?:主要|第一|具体|直接|项目|共同)?${DUTY}{1,2}${BODY}(?:[及和、][^:()\\n、,;]{2,6})?(?:\\([^()]{1,10}\\))?`
const SHORT_LABEL = '(?:牵头|主办|配合|协办|协同|参与|责任|负责)'
const OTHER_LABEL =
  '(?:适用范围|完成时限|完成时间|时限要求|时间要求|时间节点|工作时限|时限|期限|进度安排|(?:牵头|分管|责任|包联|包保|包抓|联系|挂联|挂点|督办|督导|挂牌|主管|协管|[省市县区]级){0,2}(?:负责)?(?:领导|市长|县长|区长)|责任人|联系人|负责人|联系电话|备注|工作目标|工作要求)'
/** A label opens with its colon; at the beginning of a line or bracket the name of a unit may follow without one. */
const LABEL = new RegExp(
  `(?:${UNIT_LABEL}|${SHORT_LABEL}|${OTHER_LABEL})(?::|】:?)|(?<=[(\\n【])${UNIT_LABEL}(?=[省市区县州各*][^,。;\\n]{2})|(?<=[(\\n])${UNIT_LABEL};|(?<=[(,;])${UNIT_LABEL}(?:分别)?为(?!牵头|责任|主办)`,
  'g',
)
/** A label never goes on from a word: before it stand a mark, a bullet, a dash, a number. */
const WORD = /[\p{Script=Han}A-Za-z”’》%]/u

/** The labels of a text in reading order; those in the middle of prose are left out. */
export function findLabels(text: string): Label[] {
  const labels: Label[] = []
  for (const match of text.matchAll(LABEL)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (opensAt(text, match.index, labels.at(-1))) labels.push({ span, role: roleOfLabel(match[0]) })
  }
  return labels
}

/** A label stands after a mark or a number, or at the end of the list of another label a little before it. */
function opensAt(text: string, place: number, previous: Label | undefined): boolean {
  const before = text.charAt(place - 1)
  if (place === 0 || !WORD.test(before)) return true
  if (previous === undefined || place - previous.span.end > 200) return false
  return !/[\n。]/.test(text.slice(previous.span.end, place))
}

/** The role that a label gives to the units behind it; undefined where it does not speak of units. */
export function roleOfLabel(label: string): Role | undefined {
  if (new RegExp(`^${OTHER_LABEL}`).test(label)) return undefined
  if (/牵头|主办|主责|第一责任/.test(label)) return 'lead'
  return /配合|协办|会办|协同|协作|协助|参与|参加|支持|支撑/.test(label) ? 'support' : 'responsible'
}
