/**
 * From folders to one package: layers are read, an overlay's entries are laid on those of the package it extends, and the
 * result is parsed. Fields of an overlay replace fields of the same entry; entries that are new come last.
 */
import type { z } from 'zod'
import type { Diagnostic, Place } from '#base/diagnostic'
import { finding } from './finding.ts'
import {
  type Entries,
  entryKinds,
  type EntryKind,
  kinds,
  Overlay,
  Plan,
  type PlanPackage,
  type Source,
} from './format.ts'
import { type Layer, type Origin, type PackageFiles, type RawEntry, readLayer } from './layer.ts'
import { findingsOf } from './schema-findings.ts'
import { readYaml, type YamlFile, type YamlPath } from './yaml-file.ts'

export type LoadedPackage = {
  /** The package; null where a finding of loading is in the way. */
  readonly value: PlanPackage | null
  /** What could be read, for the checks that still make sense; null where not even the plan itself could. */
  readonly readable: PlanPackage | null
  /** Findings of loading. `checkPackage` adds those of meaning. */
  readonly diagnostics: readonly Diagnostic[]
  readonly layers: readonly Layer[]
  /** Names of all entries of a kind, also of those that could not be read. */
  keysOf(kind: EntryKind): ReadonlySet<string>
  /** Kinds of which a file could not be read, so that not even the names of its entries are known. */
  readonly unreadKinds: ReadonlySet<EntryKind>
  /** Kinds of which a file or an entry could not be read: to count them or to look for gaps would mislead. */
  readonly brokenKinds: ReadonlySet<EntryKind>
  placeOf(kind: EntryKind, key: string, path?: YamlPath): Place
  placeInText(kind: EntryKind, key: string, path: YamlPath, offset: number): Place
  placeInPlan(path: YamlPath): Place
}

/** An entry with its fields from all layers, and where each layer wrote it, the top first. */
type Merged = { readonly key: string; fields: Record<string, unknown>; readonly origins: Origin[] }

const top: Place = { file: 'plan.yaml', line: 1, column: 1 }

/** Loads the package of `folderName`; the packages it extends are looked up in `folders`. */
export function loadPackage(folderName: string, folders: Readonly<Record<string, PackageFiles>>): LoadedPackage {
  const { layers, diagnostics } = readLayers(folderName, folders)
  const merged = new Map(kinds.map((kind) => [kind, mergeEntries(layers, kind)]))
  const places = placesOf(layers, merged)
  const unreadKinds = new Set(layers.flatMap((layer) => [...layer.unreadKinds]))
  const brokenKinds = new Set(unreadKinds)
  const entries = {} as Record<EntryKind, unknown[]>
  for (const kind of kinds) {
    entries[kind] = []
    for (const entry of merged.get(kind)?.values() ?? []) {
      const parsed = entryKinds[kind].safeParse(entry.fields)
      if (parsed.success) entries[kind].push(parsed.data)
      else {
        brokenKinds.add(kind)
        diagnostics.push(...refusalsOf(kind, entry, parsed.error))
      }
    }
  }
  const head = parsePlan(layers, diagnostics)
  const { texts, missing } = readTexts(layers, entries.sources as Source[], places)
  diagnostics.push(...missing)
  const layerNames = layers.map((layer) => layer.name)
  const readable = head === null ? null : { ...head, layers: layerNames, texts, ...(entries as unknown as Entries) }
  return {
    value: diagnostics.length === 0 ? readable : null,
    readable,
    diagnostics,
    layers,
    unreadKinds,
    brokenKinds,
    keysOf: (kind) => new Set(merged.get(kind)?.keys()),
    ...places,
  }
}

function readLayers(
  folderName: string,
  folders: Readonly<Record<string, PackageFiles>>,
): { layers: Layer[]; diagnostics: Diagnostic[] } {
  const layers: Layer[] = []
  const diagnostics: Diagnostic[] = []
  for (let name: string | null = folderName; name !== null;) {
    const files: PackageFiles | undefined = Object.hasOwn(folders, name) ? folders[name] : undefined
    const place = layers[0]?.plan.findPlace(['extends']) ?? top
    if (files === undefined || layers.some((layer) => layer.name === name)) {
      const code = files === undefined ? 'plan.extends_unknown' : 'plan.extends_itself'
      diagnostics.push(finding(place, code, { name }))
      break
    }
    const layer = readLayer(name, files)
    layers.unshift(layer)
    diagnostics.push(...layer.diagnostics)
    name = baseNameIn(layer.plan)
  }
  return { layers, diagnostics }
}

/** The package that the files of a folder lie on; null where they stand alone, or do not say so plainly. */
export function findBaseName(files: PackageFiles): string | null {
  return baseNameIn(readYaml('plan.yaml', files['plan.yaml'] ?? ''))
}

function baseNameIn(plan: YamlFile): string | null {
  const { extends: base } = Object(plan.value) as { extends?: unknown }
  return typeof base === 'string' && !base.includes('/') ? base : null
}

function mergeEntries(layers: readonly Layer[], kind: EntryKind): Map<string, Merged> {
  const merged = new Map<string, Merged>()
  for (const entry of layers.flatMap((layer) => layer.entries.get(kind) ?? [])) layOn(merged, entry)
  return merged
}

function layOn(merged: Map<string, Merged>, { key, fields, origin }: RawEntry): void {
  const below = merged.get(key)
  if (below === undefined) merged.set(key, { key, fields: { ...fields }, origins: [origin] })
  else {
    below.fields = { ...below.fields, ...fields }
    below.origins.unshift(origin)
  }
}

type Places = Pick<LoadedPackage, 'placeOf' | 'placeInText' | 'placeInPlan'>

function placesOf(layers: readonly Layer[], merged: ReadonlyMap<EntryKind, ReadonlyMap<string, Merged>>): Places {
  const originsOf = (kind: EntryKind, key: string): readonly Origin[] => merged.get(kind)?.get(key)?.origins ?? []
  const placeOf = (kind: EntryKind, key: string, path: YamlPath = []): Place =>
    placeIn(originsOf(kind, key), path) ?? { file: `${kind}.yaml`, line: 1, column: 1 }
  return {
    placeOf,
    placeInText(kind, key, path, offset) {
      const found = originsOf(kind, key).map(({ file, path: at }) => file.findPlaceInText([...at, ...path], offset))
      return found.find((place) => place !== undefined) ?? placeOf(kind, key)
    },
    placeInPlan(path) {
      const found = layers.toReversed().map((layer) => layer.plan.findPlace(path))
      return found.find((place) => place !== undefined) ?? top
    },
  }
}

/** The place of the value, or of the nearest thing above it that is written at all. */
function placeIn(origins: readonly Origin[], path: YamlPath): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    for (const { file, path: at } of origins) {
      const place = file.findPlace([...at, ...path.slice(0, length)])
      if (place !== undefined) return place
    }
  }
  return undefined
}

function refusalsOf(kind: EntryKind, entry: Merged, error: z.ZodError): Diagnostic[] {
  const start: Place = { file: `${kind}.yaml`, line: 1, column: 1 }
  const placeOf = (path: YamlPath): Place => placeIn(entry.origins, path) ?? start
  const keyOf = (path: YamlPath, key: string): Place => {
    const found = entry.origins.map(({ file, path: at }) => file.findKeyPlace([...at, ...path], key))
    return found.find((place) => place !== undefined) ?? placeOf(path)
  }
  return findingsOf(entry.fields, error.issues, placeOf, keyOf)
}

/** The head of the package: the base's plan under the overlay's id. */
function parsePlan(
  layers: readonly Layer[],
  diagnostics: Diagnostic[],
): Pick<PlanPackage, 'plan' | 'demonstration'> | null {
  const [base, ...overlays] = layers
  // Where the package below is missing, its absence is the finding.
  if (base === undefined || Object.hasOwn(Object(base.plan.value) as object, 'extends')) return null
  const plan = parseHead(Plan, base, diagnostics)
  const parsed = overlays.map((layer) => parseHead(Overlay, layer, diagnostics))
  const uppermost = overlays.length === 0 ? null : parsed.at(-1)
  if (plan === null || uppermost === undefined) return null
  for (const [index, layer] of layers.entries()) {
    const id = index === 0 ? plan.id : (parsed[index - 1]?.id ?? layer.name)
    if (id !== layer.name) {
      const place = layer.plan.findPlace(['id']) ?? top
      diagnostics.push(finding(place, 'plan.folder_name_differs', { id, folder: layer.name }))
    }
  }
  if (uppermost === null) return { plan, demonstration: null }
  return { plan: { ...plan, id: uppermost.id }, demonstration: uppermost.demonstration ?? null }
}

function parseHead<Shape extends z.ZodType>(
  shape: Shape,
  layer: Layer,
  diagnostics: Diagnostic[],
): z.infer<Shape> | null {
  const { plan } = layer
  if (plan.diagnostics.length > 0) return null
  const parsed = shape.safeParse(plan.value ?? {})
  if (parsed.success) return parsed.data
  const placeOf = (path: YamlPath): Place => placeIn([{ file: plan, path: [] }], path) ?? top
  const keyOf = (path: YamlPath, key: string): Place => plan.findKeyPlace(path, key) ?? placeOf(path)
  diagnostics.push(...findingsOf(plan.value ?? {}, parsed.error.issues, placeOf, keyOf))
  return null
}

/** The first character that is not UTF-8. */
function placeOfDamage(file: string, text: string): Place {
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function readTexts(
  layers: readonly Layer[],
  sources: readonly Source[],
  places: Places,
): { texts: Record<string, string>; missing: Diagnostic[] } {
  const texts: Record<string, string> = {}
  const missing: Diagnostic[] = []
  for (const { id, file } of sources) {
    if (file === undefined) continue
    const layer = layers.findLast((candidate) => Object.hasOwn(candidate.files, file))
    const text = layer?.files[file]
    if (text === undefined) {
      missing.push(finding(places.placeOf('sources', id, ['file']), 'plan.source_file_missing', { file }))
    } else if (text.includes('\uFFFD')) {
      missing.push(finding(placeOfDamage(file, text), 'plan.encoding_unknown'))
    } else {
      texts[id] = text
    }
  }
  return { texts, missing }
}
