/** The words that name the responsible units of a clause, as an item of a package quotes them. */
import type { Quote } from '#plan'
import { takeWords } from './clause-texts.ts'
import type { Draft, NamedUnit } from './draft.ts'

const label = /(?:^|[\s。；;，,、（(])(\p{Script=Han}{2,8}[:：]\s*)$/u
const separators = /[、,，;；…]/

/**
 * One piece where the names stand in one plain list, each another office; else a fragment for each, with its label where
 * it has one.
 */
export function dutyWordsOf(
  draft: Pick<Draft, 'text' | 'furniture'>,
  units: readonly NamedUnit[],
  offices: readonly string[],
): Quote | undefined {
  const [first, last] = [units[0], units.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const list = takeWords(draft, { start: startWithLabel(draft.text, first), end: last.span.end })
  const printed = list
    .replace(/^[^:：]*[:：]/, '')
    .split(separators)
    .map((name) => name.trim())
  const names = units.map(({ span }) => takeWords(draft, span))
  if (
    offices.length === names.length &&
    printed.length === names.length &&
    printed.every((name, index) => name === names[index])
  )
    return list
  const fragments = units.map((unit) =>
    takeWords(draft, { start: startWithLabel(draft.text, unit), end: unit.span.end }),
  )
  return fragments.length === 1 ? fragments[0] : fragments
}

function startWithLabel(text: string, { span }: NamedUnit): number {
  const before = text.slice(Math.max(span.start - 16, 0), span.start)
  return span.start - (label.exec(before)?.[1]?.length ?? 0)
}
