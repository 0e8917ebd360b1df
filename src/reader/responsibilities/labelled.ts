/** Responsibilities with a label: （责任单位：A、B）, a line of its own 责任单位：A、B, 牵头单位：A；配合单位：B. */
import type { Span } from '#base/span'
import { isNamedByTask, looksLikeInstitution, mayBeListed } from '#reader/lexicon/institutions'
import type { Outline } from '#reader/outline'
import { partAt } from '#reader/part-at'
import { spacesOf } from './spaces.ts'
import { labelledDuties } from './duties.ts'
import type { Duties } from './duties.ts'
import type { Label } from './labels.ts'
import { nextPlace } from './next-place.ts'

/** A note in brackets, which is passed over, or what ends a list of units: the sentence, the paragraph, a rule. */
const NOTE_OR_END =
  /〈[^〉\n]*〉|\([^()\n]*\)|(。|\n|以下(?=均|各|所有|任务|不再|同)|[,;]?(?:下同|列(?:在)?(?:第一|首)|排(?:在|名|列)?(?:第一|首)|第一个(?:逗号|单位|部门)))/g
const LONGEST_LIST = 1000
const SENTENCE_OPENS = /^[要应须需将可]/

/** What bounds lists: the outermost brackets, and the places where rules about lists begin; both in reading order. */
export type Bounds = { readonly brackets: readonly Span[]; readonly ends: readonly number[] }

/** The duties behind labels, which are in reading order. */
export function findLabelledDuties(outline: Outline, labels: readonly Label[], bounds: Bounds): Duties[] {
  const { text } = outline.copy
  const { brackets } = bounds
  const nextEnd = nextPlace(bounds.ends)
  const isSpaced = spacesOf(outline.copy)
  let bracket = 0
  return labels.flatMap((label, index) => {
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) <= label.span.start) bracket++
    const around = brackets[bracket]
    const isInside = around !== undefined && around.start < label.span.start && around.end > label.span.end
    const limit = Math.min(
      nextEnd(label.span.end),
      labels[index + 1]?.span.start ?? text.length,
      isInside ? around.end - 1 : (partAt(outline, label.span.start)?.ownSpan.end ?? text.length),
    )
    return labelledDuties(text, label, listEnd(text, label.span.end, limit), isSpaced).flatMap((duties) =>
      trusted(text, duties),
    )
  })
}

/** Where the list that begins at a place ends: with the sentence, the paragraph, or where a rule begins. */
function listEnd(text: string, start: number, limit: number): number {
  const from = text.charAt(start) === '\n' ? start + 1 : start
  const until = Math.min(limit, from + LONGEST_LIST)
  for (const match of text.slice(from, until).matchAll(NOTE_OR_END)) {
    if (match[1] !== undefined) return from + match.index
  }
  return until
}

function trusted(text: string, duties: Duties): Duties[] {
  const names = duties.units.map((unit) => text.slice(unit.start, unit.end))
  if (SENTENCE_OPENS.test(names[0] ?? '') || !names.some((name) => looksLikeInstitution(name) || isNamedByTask(name)))
    return []
  const units = duties.units.filter((_, index) => mayBeListed(names[index] ?? ''))
  const [first] = units
  const last = units.at(-1)
  if (first === undefined || last === undefined) return []
  return [{ ...duties, units, span: { start: first.start, end: last.end } }]
}
