/** Targets: a number has its bound, a goal without one has its question, and both stand in the words of a promise. */
import type { Diagnostic } from '#base/diagnostic'
import { finding } from '#plan/finding'
import type { PlanPackage, Target } from '#plan/format'
import type { LoadedPackage } from '#plan/load'
import { wordsOfQuote } from '#plan/quotes'

const shortNameMax = 12

export function checkTargets(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  const words = new Map(pack.promises.map(({ id, quote }) => [id, wordsOfQuote(quote)]))
  const measured = new Set(pack.targets.map((target) => target.promise))
  // A quantity that the text leaves open (加大…力度) is a number too, but nothing can be its target yet.
  const unmeasured = pack.promises.filter(
    (promise) => promise.kind === 'number' && /\d/.test(wordsOfQuote(promise.quote)) && !measured.has(promise.id),
  )
  return [
    ...pack.targets.flatMap((target) => checkTarget(loaded, pack, target, words.get(target.promise))),
    ...(loaded.brokenKinds.has('targets') ? [] : unmeasured).map(({ id }) =>
      finding(loaded.placeOf('promises', id, ['kind']), 'plan.number_without_target', { id }),
    ),
  ]
}

function checkTarget(
  loaded: LoadedPackage,
  pack: PlanPackage,
  target: Target,
  quote: string | undefined,
): Diagnostic[] {
  const { id, kind, comparator, value, threshold, baseline, deadline, question, short_name: shortName } = target
  const findings: Diagnostic[] = []
  const report = (field: string, code: string, params: Diagnostic['params'] = {}): void => {
    findings.push(finding(loaded.placeOf('targets', id, [field]), code, { id, ...params }))
  }
  if (kind === 'number' && (comparator === undefined || value === undefined))
    report('kind', 'plan.number_without_bound')
  if (kind !== 'number' && (comparator !== undefined || value !== undefined)) report('kind', 'plan.goal_with_bound')
  if (kind !== 'number' && question === undefined) report('kind', 'plan.goal_without_question')
  const changes = comparator === 'decrease' || comparator === 'increase'
  if (changes && baseline === undefined) report('comparator', 'plan.change_without_baseline')
  for (const [field, number] of [
    ['value', value],
    ['threshold', threshold?.value],
  ] as const) {
    if (number !== undefined && quote !== undefined && !saysNumber(quote, number)) {
      report(field, 'plan.value_not_in_words', { value: number, words: quote })
    }
  }
  if (deadline !== undefined && (deadline < pack.plan.from || deadline > pack.plan.to)) {
    report('deadline', 'plan.deadline_outside_plan', { deadline, from: pack.plan.from, to: pack.plan.to })
  }
  if ((shortName?.length ?? 0) > shortNameMax) report('short_name', 'plan.name_too_long', { max: shortNameMax })
  return findings
}

/** Words that write their numbers in characters (两个) are left to people. */
function saysNumber(words: string, value: string): boolean {
  const printed: readonly string[] = words.match(/\d+(?:\.\d+)?/g) ?? []
  return printed.length === 0 || printed.includes(value)
}
