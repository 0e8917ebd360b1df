/** Where a field of one name is written in an entry, however deep. */
import type { YamlPath } from '#plan/yaml-file'

/** Paths to every field called `name` in a value; what stands below such a field is not looked at. */
export function pathsOf(value: unknown, name: string): YamlPath[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => {
    const step = Array.isArray(value) ? Number(field) : field
    return field === name ? [[step]] : pathsOf(inner, name).map((path) => [step, ...path])
  })
}

/** The value at a path of `pathsOf`. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value)
}
