/** What a schema refuses, as findings with the place of the value and words a person understands. */
import type { z } from 'zod'
import type { Diagnostic, Place } from '#base/diagnostic'
import { finding } from './finding.ts'
import type { YamlPath } from './yaml-file.ts'

type PlaceOf = (path: YamlPath) => Place
type KeyPlaceOf = (path: YamlPath, key: string) => Place

type Issue = z.core.$ZodIssue

/** Findings for the issues of one value; `raw` is the value that was refused. */
export function findingsOf(raw: unknown, issues: readonly Issue[], placeOf: PlaceOf, keyOf: KeyPlaceOf): Diagnostic[] {
  return issues.flatMap((issue) => findingsOfIssue(raw, issue, [], placeOf, keyOf))
}

function findingsOfIssue(
  raw: unknown,
  issue: Issue,
  above: YamlPath,
  placeOf: PlaceOf,
  keyOf: KeyPlaceOf,
): Diagnostic[] {
  const path = [...above, ...(issue.path as YamlPath)]
  const field = path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => finding(keyOf(path, key), 'plan.unknown_field', { field: [...path, key].join('.') }))
  }
  if (issue.code === 'invalid_union') {
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0] ?? []
    return nearest.flatMap((inner) => findingsOfIssue(raw, inner, path, placeOf, keyOf))
  }
  const value = valueAt(raw, path)
  if (value === undefined) return [finding(placeOf(path), 'plan.missing_field', { field })]
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String)
    return [finding(placeOf(path), 'plan.value_not_allowed', { field, value: shown(value), allowed })]
  }
  return [finding(placeOf(path), codeOf(issue), { field, value: shown(value) })]
}

const codeOfType: Readonly<Record<string, string>> = {
  string: 'plan.not_text',
  int: 'plan.not_number',
  number: 'plan.not_number',
  boolean: 'plan.not_yes_or_no',
  array: 'plan.not_list',
  object: 'plan.not_map',
  record: 'plan.not_map',
}

/** A schema that gives a code of ours as its message knows best. */
function codeOf(issue: Issue): string {
  if (issue.message.startsWith('plan.')) return issue.message
  if (issue.code === 'invalid_type') return codeOfType[issue.expected] ?? 'plan.wrong_value'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'plan.not_day'
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'plan.not_url'
  if (issue.code === 'too_small') return 'plan.empty_value'
  return 'plan.wrong_value'
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length))
}

function valueAt(raw: unknown, path: YamlPath): unknown {
  let value = raw
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
