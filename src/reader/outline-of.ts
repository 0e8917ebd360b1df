/** The outline of a source: its reading copy, its clauses, its tables, its title and year. */
import type { Outline } from './outline.ts'
import { readingCopyOf } from './reading-copy.ts'
import type { SourceText } from './source-text.ts'
import { headOf } from './structure/head.ts'
import { partsOf } from './structure/parts.ts'
import { tablesOf } from './structure/tables.ts'
import { withTaskRows } from './structure/task-rows.ts'

/** What the searches read. */
export function outlineOf(source: SourceText): Outline {
  const copy = readingCopyOf(source)
  const parts = partsOf(copy)
  const head = headOf(copy, parts)
  const title = head.titles.find((each) => each.of === 'plan') ?? head.titles[0]
  const tables = tablesOf(copy, parts)
  return { copy, parts: withTaskRows(copy, parts, tables), tables, title: title?.text ?? null, year: head.year }
}
