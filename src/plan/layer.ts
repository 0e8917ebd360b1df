/** One folder of a package as raw entries: what is written in it, before it means anything. */
import type { Diagnostic } from '#base/diagnostic'
import { finding } from './finding.ts'
import { type EntryKind, kinds } from './format.ts'
import { findKey } from './entries.ts'
import { readYaml, type YamlFile, type YamlPath } from './yaml-file.ts'

/** The files of one folder by their path in it, with `/`. */
export type PackageFiles = Readonly<Record<string, string>>

/** Where something is written: a file and the path of its node. */
export type Origin = { readonly file: YamlFile; readonly path: YamlPath }

export type RawEntry = {
  readonly key: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly origin: Origin
}

export type Layer = {
  readonly name: string
  readonly files: PackageFiles
  readonly plan: YamlFile
  readonly entries: ReadonlyMap<EntryKind, readonly RawEntry[]>
  /** Kinds of which a file could not be read: nothing can be said of what it holds. */
  readonly unreadKinds: ReadonlySet<EntryKind>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every YAML file of a folder. A file that belongs to no kind of entry is a finding, as it would say nothing. */
export function readLayer(name: string, files: PackageFiles): Layer {
  const diagnostics: Diagnostic[] = []
  const plan = readYaml('plan.yaml', files['plan.yaml'] ?? '')
  diagnostics.push(...plan.diagnostics)
  const entries = new Map<EntryKind, RawEntry[]>(kinds.map((kind) => [kind, []]))
  const unreadKinds = new Set<EntryKind>()
  for (const path of Object.keys(files).sort()) {
    if (!path.endsWith('.yaml') || path === 'plan.yaml') continue
    const kind = findKind(path)
    if (kind === undefined) {
      diagnostics.push(finding({ file: path, line: 1, column: 1 }, 'plan.unknown_file', { known: kinds }))
      continue
    }
    const file = readYaml(path, files[path] ?? '')
    const found = [...file.diagnostics, ...readEntries(kind, file, entries.get(kind) ?? [])]
    if (found.length > 0) unreadKinds.add(kind)
    diagnostics.push(...found)
  }
  return { name, files, plan, entries, unreadKinds, diagnostics }
}

function findKind(path: string): EntryKind | undefined {
  const name = path.replace(/(?:\/.*)?\.yaml$/, '').split('/')[0]
  return kinds.find((kind) => kind === name)
}

/** Adds the entries of a file; answers what could not be one. */
function readEntries(kind: EntryKind, file: YamlFile, entries: RawEntry[]): Diagnostic[] {
  const start = { file: file.name, line: 1, column: 1 }
  if (file.value === null || file.value === undefined) return []
  if (!Array.isArray(file.value)) return [finding(file.findPlace([]) ?? start, 'plan.not_a_list', { kind })]
  const diagnostics: Diagnostic[] = []
  const known = new Map(entries.map((entry) => [entry.key, entry]))
  for (const [index, value] of (file.value as unknown[]).entries()) {
    const place = file.findPlace([index]) ?? start
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      diagnostics.push(finding(place, 'plan.not_an_entry', { kind }))
      continue
    }
    const key = findKey(kind, value) ?? `${file.name}#${index + 1}`
    const first = known.get(key)
    if (first !== undefined) {
      const where = first.origin.file.findPlace(first.origin.path) ?? start
      diagnostics.push(finding(place, 'plan.duplicate', { kind, id: key, first: `${where.file}:${where.line}` }))
      continue
    }
    const entry = { key, fields: value as Record<string, unknown>, origin: { file, path: [index] } }
    known.set(key, entry)
    entries.push(entry)
  }
  return diagnostics
}
