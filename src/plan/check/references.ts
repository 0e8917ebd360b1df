/** Every name that an entry uses is the name of an entry. */
import type { Diagnostic } from '#base/diagnostic'
import { clauseOfPromise, findKey } from '#plan/entries'
import { finding } from '#plan/finding'
import { type Citation, type EntryKind, kinds, type PlanPackage, realisationKinds } from '#plan/format'
import type { LoadedPackage } from '#plan/load'
import type { YamlPath } from '#plan/yaml-file'
import { pathsOf, valueAt } from './field-paths.ts'
import { nearestName } from './nearest-name.ts'

/** An entry's use of another entry's name. */
type Reference = {
  readonly by: EntryKind
  readonly key: string
  readonly path: YamlPath
  readonly kind: EntryKind
  readonly name: string
}

export function checkReferences(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  const keys = new Map<EntryKind, ReadonlySet<string>>()
  const keysOf = (kind: EntryKind): ReadonlySet<string> => {
    const found = keys.get(kind) ?? loaded.keysOf(kind)
    keys.set(kind, found)
    return found
  }
  const findings = referencesOf(pack)
    .filter(({ kind, name }) => !loaded.unreadKinds.has(kind) && !keysOf(kind).has(name))
    .map(({ by, key, path, kind, name }) =>
      finding(loaded.placeOf(by, key, path), 'plan.unknown_name', {
        kind,
        name,
        nearest: nearestName(name, keysOf(kind)) ?? '—',
      }),
    )
  const { document } = pack.plan
  if (!loaded.unreadKinds.has('sources') && !keysOf('sources').has(document)) {
    const nearest = nearestName(document, keysOf('sources')) ?? '—'
    findings.push(
      finding(loaded.placeInPlan(['document']), 'plan.unknown_name', { kind: 'sources', name: document, nearest }),
    )
  }
  return findings
}

function referencesOf(pack: PlanPackage): Reference[] {
  return [
    ...pack.offices.flatMap((office) => {
      const at = referrer('offices', office.id)
      return [...at.list('offices', ['members'], office.members), ...at.one('offices', ['host'], office.host)]
    }),
    ...pack.items.flatMap((item) => {
      const at = referrer('items', item.clause)
      return [
        ...at.one('clauses', ['clause'], item.clause),
        ...at.list('offices', ['responsible'], item.responsible),
        ...at.one('offices', ['unassigned', 'owed_by'], item.unassigned?.owed_by),
        ...at.one('questions', ['unassigned', 'question'], item.unassigned?.question),
        ...at.one('offices', ['lead', 'office'], item.lead?.office),
      ]
    }),
    ...pack.promises.flatMap(({ id }) => referrer('promises', id).one('clauses', ['id'], clauseOfPromise(id))),
    ...pack.targets.flatMap((target) => {
      const at = referrer('targets', target.id)
      return [...at.one('promises', ['promise'], target.promise), ...at.one('questions', ['question'], target.question)]
    }),
    ...pack.questions.flatMap((question) => {
      const at = referrer('questions', question.id)
      return [
        ...at.list('targets', ['targets'], question.targets),
        ...at.list('promises', ['promises'], question.promises),
        ...at.list('clauses', ['clauses'], question.clauses),
      ]
    }),
    ...pack.answers.flatMap(({ question }) => referrer('answers', question).one('questions', ['question'], question)),
    ...realisationKinds.flatMap((kind) =>
      pack[kind].flatMap(({ id, realises }) => referrer(kind, id).list('promises', ['realises'], realises)),
    ),
    ...pack.tests.flatMap((test) =>
      'target' in test ? referrer('tests', test.name).one('targets', ['target'], test.target) : [],
    ),
    ...citationReferences(pack),
  ]
}

/** Sources and clauses that are cited. */
function citationReferences(pack: PlanPackage): Reference[] {
  return citationsOf(pack).flatMap(({ by, key, path, cites }) => {
    const at = referrer(by, key)
    return [
      ...at.one('sources', [...path, 'source'], cites.source),
      ...at.one('clauses', [...path, 'clause'], cites.clause),
    ]
  })
}

/** Every citation of the package with its place. */
export function citationsOf(
  pack: PlanPackage,
): { readonly by: EntryKind; readonly key: string; readonly path: YamlPath; readonly cites: Citation }[] {
  return kinds.flatMap((by) =>
    pack[by].flatMap((entry) => {
      const key = findKey(by, entry) ?? ''
      const paths = citing.flatMap((field) => pathsOf(entry, field))
      return paths.map((path) => ({ by, key, path, cites: valueAt(entry, path) as Citation }))
    }),
  )
}

/** The fields that hold a citation. */
const citing = ['cites', 'deadline_cites'] as const

function referrer(by: EntryKind, key: string) {
  return {
    one: (kind: EntryKind, path: YamlPath, name: string | undefined): Reference[] =>
      name === undefined ? [] : [{ by, key, path, kind, name }],
    list: (kind: EntryKind, path: YamlPath, names: readonly string[] | undefined): Reference[] =>
      (names ?? []).map((name, index) => ({ by, key, path: [...path, index], kind, name })),
  }
}
