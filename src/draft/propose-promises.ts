/**
 * Proposed promises: every sentence of an item that says more than who is responsible. Its kind is guessed from its words
 * by the first rule that fits; a person changes it. What is not plainly a principle is proposed as work to be shown, so
 * that no promise is lost silently.
 */
import type { Span } from '#base/span'
import { headingEndOf } from '#plan'
import { type LiveClause, overlaps, placeInDocument, takeClause } from './clause-texts.ts'
import type { DeadlineEntry, Draft, PromiseEntry } from './draft.ts'

const sentence = /[^。！？!?\n]+/g

/** Labels and verbs that name responsible units, and what stands around names. */
const dutyWords = /(?:责任|牵头|配合|负责|参与|主办|协办|实施|承办)(?:单位|部门|科室)?|分别|按职责分工|等|和|及|由/g

const kindByWords: readonly (readonly [RegExp, PromiseEntry['promiseKind']])[] = [
  [/^(?:以.{2,40}为(?:指导|引领)|坚持|牢固树立|深入贯彻|全面贯彻|认真贯彻|围绕)/, 'principle'],
  [/(?:出台|制定|制订|修订|印发).*(?:政策|办法|措施|意见|细则|规定|方案)/, 'policy'],
  [/(?:建立|健全|完善|设立|成立|构建).*(?:机制|制度|体系|机构|小组|委员会|专班|平台)/, 'mechanism'],
  [/名单|名录|目录|清单/, 'list'],
  [/(?:与|同).{2,30}(?:合作|对接|协作|共建)/, 'relation'],
  [/(?:建设|建成|新建|改建|扩建|打造).*(?:项目|工程|基地|园区|中心|平台|站|室|馆)/, 'project'],
]

/** A sentence with a day of its own is an event, whatever else it says. */
export function proposePromises(
  draft: Pick<Draft, 'text' | 'furniture'>,
  clause: LiveClause,
  units: readonly { readonly span: Span }[],
  deadlines: readonly DeadlineEntry[],
): PromiseEntry[] {
  return sentencesOf(draft, clause)
    .filter((span) => says(draft.text, span, units))
    .map((span): PromiseEntry => {
      const words = draft.text.slice(span.start, span.end)
      const isDated = deadlines.some(({ day, spans: [at] }) => day !== null && at !== undefined && overlaps(at, span))
      const kind = isDated ? 'event' : (kindByWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'programme')
      const placed = { id: `promise-${span.start}`, spans: [span], status: 'proposed', confidence: null } as const
      return { ...placed, kind: 'promise', promiseKind: kind, name: null, keeps: null }
    })
}

/** The sentences after number and heading, without their full stops. */
export function sentencesOf(draft: Pick<Draft, 'text' | 'furniture'>, clause: LiveClause): Span[] {
  const taken = takeClause(draft, clause)
  const { number, heading } = clause.entry
  const from = headingEndOf({ text: taken.text, number, heading })
  return [...taken.text.slice(from).matchAll(sentence)].flatMap(({ 0: words, index }) => {
    const trimmed = words.replace(/^[\s，,：:；;、.．（(]+/, '')
    const end = index + words.trimEnd().length
    const start = index + words.length - trimmed.length
    if (end <= start || !/[\p{L}\p{N}]/u.test(trimmed)) return []
    return [placeInDocument(taken, { start: from + start, end: from + end })]
  })
}

/** Whether more than names of units and labels is left. */
function says(text: string, span: Span, units: readonly { readonly span: Span }[]): boolean {
  const named = units.filter((unit) => overlaps(unit.span, span))
  if (named.length === 0) return true
  const rest = Array.from({ length: span.end - span.start }, (_, at) => span.start + at)
    .filter((at) => !named.some((unit) => unit.span.start <= at && at < unit.span.end))
    .map((at) => text.charAt(at))
    .join('')
  return (rest.replaceAll(dutyWords, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 6
}
