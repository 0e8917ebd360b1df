/**
 * What carries each promise: the product's own list of what is still to do. A promise is realised by entries that make it
 * happen (indicators, forms, schemes …), assumed where only an assumption carries it, noted where the package knows of it
 * (a target, a question) but nothing works on it yet. A principle promises nothing that could be checked.
 */
import { type PlanPackage, realisationKinds } from './format.ts'

export const coverages = ['realised', 'assumed', 'noted', 'nothing', 'principle'] as const
export type Coverage = (typeof coverages)[number]

export const carrierKinds = [...realisationKinds, 'targets', 'questions', 'answers'] as const

export type Carrier = {
  readonly kind: (typeof carrierKinds)[number]
  readonly id: string
  readonly name: string
  readonly assumed: boolean
}

export type CoveredPromise = { readonly id: string; readonly coverage: Coverage; readonly carriers: readonly Carrier[] }

/** Every promise of the package with what carries it, in the order of the package. */
export function coverageOf(pack: PlanPackage): CoveredPromise[] {
  const carriers = Map.groupBy(
    [...realisationsOf(pack), ...targetsOf(pack), ...questionsOf(pack)],
    (found) => found.promise,
  )
  return pack.promises.map(({ id, kind }) => {
    const found = (carriers.get(id) ?? []).map((pair) => pair.carrier)
    return { id, coverage: kind === 'principle' ? 'principle' : coverageBy(found), carriers: found }
  })
}

type Carried = { readonly promise: string; readonly carrier: Carrier }

function coverageBy(carriers: readonly Carrier[]): Coverage {
  if (carriers.some((carrier) => isRealisation(carrier) && !carrier.assumed)) return 'realised'
  if (carriers.some((carrier) => carrier.assumed)) return 'assumed'
  return carriers.length > 0 ? 'noted' : 'nothing'
}

function isRealisation({ kind }: Carrier): boolean {
  return realisationKinds.some((realisation) => realisation === kind)
}

function realisationsOf(pack: PlanPackage): Carried[] {
  return realisationKinds.flatMap((kind) =>
    pack[kind].flatMap(({ id, name, realises, assumption }) =>
      realises.map((promise) => ({ promise, carrier: { kind, id, name, assumed: assumption !== undefined } })),
    ),
  )
}

function targetsOf(pack: PlanPackage): Carried[] {
  return pack.targets.map(({ id, name, promise, baseline }) => ({
    promise,
    carrier: { kind: 'targets', id, name, assumed: baseline?.assumption !== undefined },
  }))
}

/** A question is about its promises and about those of its targets; an answer counts with what it rests on. */
function questionsOf(pack: PlanPackage): Carried[] {
  const promiseOf = new Map(pack.targets.map((target) => [target.id, target.promise]))
  const answers = new Map(pack.answers.map((answer) => [answer.question, answer]))
  return pack.questions.flatMap(({ id, question, promises, targets }) => {
    const answer = answers.get(id)
    const carrier: Carrier =
      answer === undefined
        ? { kind: 'questions', id, name: question, assumed: false }
        : { kind: 'answers', id, name: answer.answer, assumed: answer.assumption !== undefined }
    const about = new Set([...promises, ...targets.flatMap((target) => promiseOf.get(target) ?? [])])
    return [...about].map((promise) => ({ promise, carrier }))
  })
}

/** How many promises have each coverage. */
export function countCoverage(promises: readonly CoveredPromise[]): Record<Coverage, number> {
  const count = (coverage: Coverage): number => promises.filter((promise) => promise.coverage === coverage).length
  return {
    realised: count('realised'),
    assumed: count('assumed'),
    noted: count('noted'),
    nothing: count('nothing'),
    principle: count('principle'),
  }
}
