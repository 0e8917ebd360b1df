/**
 * Proposed promises: every sentence of an item that says more than who is responsible. Its kind is guessed from its words
 * by the first rule that fits; a person changes it. What is not plainly a principle is proposed as work to be shown, so
 * that no promise is lost silently.
 */
import type { Span } from '#base/span'
import { headingEndOf } from '#plan'
import { type LiveClause, overlaps, placeInDocument, takeClause, type TakenText } from './clause-texts.ts'
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
  const { sentences, heading } = sentencesOf(draft, clause)
  const found = sentences
    .flatMap((span) => withoutDuties(draft.text, span, units))
    .filter((span) => says(draft.text, span, units))
  const spans = found.length === 0 && heading.end > heading.start ? [heading] : found
  return spans.map((span): PromiseEntry => {
    const words = draft.text.slice(span.start, span.end)
    const isDated = deadlines.some(({ day, spans: [at] }) => day !== null && at !== undefined && overlaps(at, span))
    const kind = isDated ? 'event' : (kindByWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'programme')
    const placed = { id: `promise-${span.start}`, spans: [span], status: 'proposed', confidence: null } as const
    return { ...placed, kind: 'promise', promiseKind: kind, name: null, keeps: null }
  })
}

/** The heading, and the sentences after it; those of the heading too, where it is no sentence of its own. */
function sentencesOf(
  draft: Pick<Draft, 'text' | 'furniture'>,
  clause: LiveClause,
): { readonly sentences: Span[]; readonly heading: Span } {
  const taken = takeClause(draft, clause)
  const { number, heading } = clause.entry
  const afterHeading = headingEndOf({ text: taken.text, number, heading })
  const afterNumber = headingEndOf({ text: taken.text, number })
  const isClosed = /^(?:\s*[。：:！!.（(]|\s*\n|\s*$)/.test(taken.text.slice(afterHeading))
  return {
    sentences: spansOfSentences(taken, isClosed ? afterHeading : afterNumber),
    heading: placeInDocument(taken, { start: afterNumber, end: Math.max(afterNumber, afterHeading) }),
  }
}

function spansOfSentences(taken: TakenText, from: number): Span[] {
  return [...taken.text.slice(from).matchAll(sentence)].map(({ 0: words, index }) =>
    placeInDocument(taken, { start: from + index, end: from + index + words.length }),
  )
}

/** What is left of a sentence without the brackets that name units. */
function withoutDuties(text: string, { start, end }: Span, units: readonly { readonly span: Span }[]): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const bracket of bracketsWithin(text, { start, end })) {
    if (!units.some((unit) => overlaps(unit.span, bracket))) continue
    pieces.push({ start: from, end: bracket.start })
    from = bracket.end
  }
  return [...pieces, { start: from, end }]
    .map((piece) => trimSpan(text, piece))
    .filter((piece) => piece.end > piece.start)
}

function bracketsWithin(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let depth = 0
  let opened = start
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at)
    if (unit === '（' || unit === '(') {
      if (depth === 0) opened = at
      depth += 1
    } else if ((unit === '）' || unit === ')') && depth > 0) {
      depth -= 1
      if (depth === 0) found.push({ start: opened, end: at + 1 })
    }
  }
  return found
}

/** Without the spaces and punctuation around the words; empty where there are none. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const before = /^[\s，,：:；;、.．。）)]*/.exec(words)?.[0].length ?? 0
  const after = /[\s，,：:；;、。（(]*$/.exec(words)?.[0].length ?? 0
  return { start: start + before, end: Math.max(start + before, end - after) }
}

/** Whether more than names of units and labels is left. */
function says(text: string, span: Span, units: readonly { readonly span: Span }[]): boolean {
  const named = units.filter((unit) => overlaps(unit.span, span))
  const rest = Array.from({ length: span.end - span.start }, (_, at) => span.start + at)
    .filter((at) => !named.some((unit) => unit.span.start <= at && at < unit.span.end))
    .map((at) => text.charAt(at))
    .join('')
  const letters = (named.length === 0 ? rest : rest.replaceAll(dutyWords, '')).match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters >= (named.length === 0 ? 1 : 6)
}
