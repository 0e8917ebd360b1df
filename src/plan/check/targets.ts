/** Targets: a number has its bound, a goal without one has its question, and both stand in the words of a promise. */
import type { Diagnostic } from '#base/diagnostic'
import { finding } from '#plan/finding'
import type { PlanPackage, PlanPromise, Target } from '#plan/format'
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
    ...(loaded.brokenKinds.has('targets') ? [] : withoutTarget(loaded, pack, unmeasured)),
  ]
}

/** Where there is no target at all, that is the one thing to say. */
function withoutTarget(loaded: LoadedPackage, pack: PlanPackage, unmeasured: readonly PlanPromise[]): Diagnostic[] {
  if (pack.targets.length === 0 && unmeasured.length > 0) {
    return [finding({ file: 'targets.yaml', line: 1, column: 1 }, 'plan.no_targets', { count: unmeasured.length })]
  }
  return unmeasured.map(({ id }) =>
    finding(loaded.placeOf('promises', id, ['kind']), 'plan.number_without_target', { id }),
  )
}

function checkTarget(
  loaded: LoadedPackage,
  pack: PlanPackage,
  target: Target,
  quote: string | undefined,
): Diagnostic[] {
  const { id, kind, comparator, value, baseline, deadline, question, short_name: shortName } = target
  const findings: Diagnostic[] = []
  const report = (field: string, code: string, params: Diagnostic['params'] = {}): void => {
    findings.push(finding(loaded.placeOf('targets', id, [field]), code, { id, ...params }))
  }
  if (kind === 'number' && (comparator === undefined || value === undefined))
    report('kind', 'plan.number_without_bound')
  if (kind !== 'number' && (comparator !== undefined || value !== undefined)) report('kind', 'plan.goal_with_bound')
  if (kind !== 'number' && question === undefined) report('kind', 'plan.goal_without_question')
  const isRange = comparator === 'range'
  if (isRange !== (target.value_max !== undefined)) report('comparator', 'plan.range_without_ends')
  const changes = comparator === 'decrease' || comparator === 'increase'
  if (changes && baseline === undefined) report('comparator', 'plan.change_without_baseline')
  for (const { field, words, isSaid } of saidIn(target)) {
    if (quote !== undefined && !isSaid(quote)) report(field, 'plan.value_not_in_words', { value: words, words: quote })
  }
  const isSourced = baseline?.cites !== undefined || baseline?.assumption !== undefined
  if (baseline?.value !== undefined && !isSourced) report('baseline', 'plan.baseline_without_source')
  if (deadline !== undefined && (deadline < pack.plan.from || deadline > pack.plan.to)) {
    report('deadline', 'plan.deadline_outside_plan', { deadline, from: pack.plan.from, to: pack.plan.to })
  }
  if ((shortName?.length ?? 0) > shortNameMax) report('short_name', 'plan.name_too_long', { max: shortNameMax })
  return findings
}

type Said = { readonly field: string; readonly words: string; readonly isSaid: (quote: string) => boolean }

/** What of a target must stand in the words of its promise: numbers, units, the year compared with. */
function saidIn({ value, value_max: valueMax, unit, threshold, baseline }: Target): Said[] {
  const number = (field: string, words: string): Said => ({ field, words, isSaid: (quote) => saysNumber(quote, words) })
  const words = (field: string, one: string): Said => ({ field, words: one, isSaid: (quote) => quote.includes(one) })
  return [
    ...(value === undefined ? [] : [number('value', value)]),
    ...(valueMax === undefined ? [] : [number('value_max', valueMax)]),
    ...(value === undefined || unit === undefined ? [] : [words('unit', unit)]),
    ...(threshold === undefined ? [] : [number('threshold', threshold.value), words('threshold', threshold.unit)]),
    ...(baseline === undefined
      ? []
      : [{ ...number('baseline', String(baseline.year)), isSaid: saysYear(baseline.year) }]),
  ]
}

/** Words that name no year leave it to the clause above. */
function saysYear(year: number): (words: string) => boolean {
  return (words) => {
    const printed: readonly string[] = words.match(/\d{4}(?=年)/g) ?? []
    return printed.length === 0 || printed.includes(String(year))
  }
}

/** Words that write their numbers in characters (两个) are left to people. */
function saysNumber(words: string, value: string): boolean {
  const printed: readonly string[] = words.match(/\d+(?:\.\d+)?/g) ?? []
  return printed.length === 0 || printed.includes(value)
}
