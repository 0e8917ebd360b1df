/**
 * Text that a spreadsheet would run as a formula when it opens a csv gets an apostrophe in front, and loses it again when
 * we read it back: `withoutGuard(withGuard(text)) === text` for every text. Plain numbers below zero stay as they are.
 */

const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n|]/
const GUARDED = /^'+[=+\-@\t\r\n|]/
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** The text as it may stand in a csv. */
export function withGuard(text: string): string {
  return RUNS_AS_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** The text before it was guarded. */
export function withoutGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
