/** Reads a plan: copy, outline, searches, and one pass that leads all places back to the source. */
import type { Diagnostic } from '#base/diagnostic'
import { findDeadlines } from './deadlines/index.ts'
import { mapSpans } from './map-spans.ts'
import { outlineOf } from './outline-of.ts'
import type { Outline, Part } from './outline.ts'
import type { Clause, Reading } from './reading.ts'
import { originalWords, sourceSpan } from './reading-copy.ts'
import { findResponsibilities } from './responsibilities/index.ts'
import type { SourceText } from './source-text.ts'
import { chromeOf } from './structure/page-chrome.ts'
import { headOf } from './structure/head.ts'
import { findTargets } from './targets/index.ts'

/** What the reader finds in a document; all spans point into `source.text`. */
export function readText(source: SourceText): Reading {
  const outline = outlineOf(source)
  const { copy, parts, tables } = outline
  const { year: _, ...head } = headOf(copy, parts)
  const deadlines = findDeadlines(outline)
  const { responsibilities, rules } = findResponsibilities(outline)
  const { targets, refusals } = findTargets(outline, deadlines)
  const clauses = parts.slice(1).map((part) => clauseOf(outline, part))
  const found = { ...head, clauses, targets, refusals, responsibilities, deadlines, tables, rules }
  const isPlan = clauses.length + targets.length + responsibilities.length > 0
  return {
    ...mapSpans(found, (span) => sourceSpan(copy, span)),
    chrome: chromeOf(copy),
    diagnostics: isPlan ? [] : [noPlanStructure()],
  }
}

function clauseOf({ copy }: Outline, part: Part): Clause {
  return { ...part, heading: originalWords(copy, part.headingSpan), confidence: 0.95, inheritedFrom: null }
}

function noPlanStructure(): Diagnostic {
  const place = { file: '', line: 1, column: 1 }
  return { code: 'reader.no_plan_structure', severity: 'warning', place, params: {} }
}
