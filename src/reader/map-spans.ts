/** Leads every span inside a found thing from the copy back to the source. */
import type { Span } from '#base/span'

/** The same value with each of its spans replaced; all else stays. */
export function mapSpans<Value>(value: Value, toSource: (span: Span) => Span): Value {
  return mapped(value, toSource) as Value
}

function mapped(value: unknown, toSource: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((each) => mapped(each, toSource))
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value)) return toSource(value)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, toSource)]))
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
}
