/** What may stand where: a package says what sources say; what is only supposed stays in an overlay, with its reason. */
import type { Diagnostic } from '#base/diagnostic'
import { finding } from '#plan/finding'
import { type EntryKind, kinds, realisationKinds } from '#plan/format'
import type { Layer, RawEntry } from '#plan/layer'
import type { LoadedPackage } from '#plan/load'
import { pathsOf } from './field-paths.ts'

/** What an overlay adds of these says nothing about the plan that would need a reason. */
const free: readonly EntryKind[] = ['tests', 'sources', 'questions']

export function checkLayers({ layers }: LoadedPackage): Diagnostic[] {
  const [base, ...overlays] = layers
  const ofBase = base === undefined ? [] : rawEntries(base).flatMap(({ entry }) => assumptionsIn(entry))
  const unsourced =
    base === undefined
      ? []
      : rawEntries(base)
          .filter(({ kind }) => isRealisation(kind))
          .flatMap(withoutCitation)
  return [...ofBase, ...unsourced, ...overlays.flatMap(withoutReason)]
}

function rawEntries(layer: Layer): { readonly kind: EntryKind; readonly entry: RawEntry }[] {
  return kinds.flatMap((kind) => (layer.entries.get(kind) ?? []).map((entry) => ({ kind, entry })))
}

function isRealisation(kind: EntryKind): boolean {
  return realisationKinds.some((one) => one === kind)
}

/** What makes a promise happen says on which words or rule it stands: one line must not turn 尚无 into 有实现. */
function withoutCitation({
  kind,
  entry: { key, fields, origin },
}: ReturnType<typeof rawEntries>[number]): Diagnostic[] {
  if (pathsOf(fields, 'cites').length > 0) return []
  const place = origin.file.findPlace(origin.path) ?? { file: origin.file.name, line: 1, column: 1 }
  return [finding(place, 'plan.entry_without_source', { kind, id: key })]
}

function assumptionsIn({ fields, origin }: RawEntry): Diagnostic[] {
  return pathsOf(fields, 'assumption').map((path) =>
    finding(
      origin.file.findPlace([...origin.path, ...path]) ?? { file: origin.file.name, line: 1, column: 1 },
      'plan.assumption_outside_overlay',
    ),
  )
}

function withoutReason(layer: Layer): Diagnostic[] {
  return rawEntries(layer)
    .filter(({ kind }) => !free.includes(kind))
    .filter(({ entry }) => !['assumption', 'cites'].some((field) => pathsOf(entry.fields, field).length > 0))
    .map(({ kind, entry: { key, origin } }) =>
      finding(
        origin.file.findPlace(origin.path) ?? { file: origin.file.name, line: 1, column: 1 },
        'plan.overlay_without_reason',
        { kind, id: key },
      ),
    )
}
