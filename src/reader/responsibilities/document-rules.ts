/** What a document says once about all its assignments: who leads in a list, what a star means, which units always act. */
import type { Span } from '#base/span'
import type { Outline } from '#reader/outline'
import { clauseAt } from '#reader/part-at'
import type { DocumentRule } from '#reader/reading'
import { originalWords } from '#reader/reading-copy'
import { findUnitsForAll } from './units-for-all.ts'

const BODY = '(?:的|者)?(?:责任)?(?:单位|部门)?'
const LEADS = ',?的?(?:即?为|是|系|作为)(?:项目|任务|工作|本项|该项)?总?(?:牵头|主办|主责|第一责任|主要责任)'
const PLACED = '(?:列|排|排列|排序|排名|名列|位列)[在于]?'
const FIRST = '(?:第一[位个名家]?|首[位个家列])'
const STARRED = '(?:带|加|注|打|标注?)?有?“?(?:[*★▲☆△]|星号)(?:号|”|的|者|标记|标识){0,3}'
const RULES: readonly (readonly [DocumentRule['kind'], RegExp])[] = [
  ['before-first-comma-leads', new RegExp(`(?:${FIRST})?[逗分]号[之以]?前面?${BODY}${LEADS}`, 'g')],
  ['first-leads', new RegExp(`(?:${PLACED})?[在于]?${FIRST}${BODY}${LEADS}`, 'g')],
  ['first-leads', new RegExp(`(?:${PLACED}${FIRST}${BODY}|${FIRST}(?:责任)?(?:单位|部门))(?:负责)?牵头`, 'g')],
  ['first-leads', new RegExp(`牵头(?:单位|部门)(?:列|排|为|位列)[在于]?(?:第一|首)[位个家]`, 'g')],
  ['star-leads', new RegExp(`${STARRED}${BODY}${LEADS}`, 'g')],
  ['bounds-included', /[^。;\n]{0,50}(?:含|包括|包含)本(?:数|级)[^。;\n]{0,20}/g],
]
const RULE_TAIL =
  /^(?:单位|部门)?(?:[,;]?(?:[逗分]号)?(?:其他|其余|后面|之后|后)[^,。;)\n]{0,16})?(?:[,;](?:以下|下)同)?/
const SAME_BELOW = /[^(),。;\n]{0,24}[,;](?:以下同|下同)/g

/** Whether a rule speaks of the order or the marks in a list, so that no unit stands behind it. */
export function isAboutList({ kind }: DocumentRule): boolean {
  return kind === 'first-leads' || kind === 'before-first-comma-leads' || kind === 'star-leads'
}

/** The rules a document states, in reading order. */
export function findDocumentRules(outline: Outline): DocumentRule[] {
  const { text } = outline.copy
  const found = RULES.flatMap(([kind, expression]) =>
    [...text.matchAll(expression)].map((match) => ruleOf(outline, kind, wholeRule(text, match))),
  )
  const same = [...text.matchAll(SAME_BELOW)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !/简称/.test(text.slice(span.start, span.end)))
    .filter((span) => !found.some((rule) => rule.span.start < span.end && rule.span.end > span.start))
    .map((span) => ruleOf(outline, 'same-below', span))
  const forAll = findUnitsForAll(text).map((span) => ruleOf(outline, 'units-for-all', span))
  return [...found, ...same, ...forAll].toSorted((a, b) => a.span.start - b.span.start)
}

/** The words of the rule, with the 下同 or 其余为配合单位 that follows. */
function wholeRule(text: string, match: RegExpExecArray): Span {
  const end = match.index + match[0].length
  const tail = RULE_TAIL.exec(text.slice(end, end + 50))?.[0] ?? ''
  return { start: match.index, end: end + tail.length }
}

function ruleOf(outline: Outline, kind: DocumentRule['kind'], span: Span): DocumentRule {
  return {
    kind,
    text: originalWords(outline.copy, span),
    clause: clauseAt(outline, span.start),
    span,
    confidence: 0.9,
    inheritedFrom: null,
  }
}
