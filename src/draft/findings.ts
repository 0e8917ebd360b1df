/** Findings about a draft, each with the entry it is about and its place in the document. */
import type { Diagnostic, Place } from '#base/diagnostic'
import type { Draft, Entry } from './draft.ts'
import { documentFile } from './page-words.ts'

export type DraftFinding = Diagnostic & { readonly entry: string | null }

/** The entries after a decision, or why it changes nothing. */
export type Outcome = { readonly entries: readonly Entry[] } | { readonly refused: readonly DraftFinding[] }

/** A finding at an entry's words; at the beginning of the document where it has none. */
export function finding(
  draft: Draft,
  entry: Entry | undefined,
  code: string,
  params: Diagnostic['params'] = {},
): DraftFinding {
  return { code, severity: 'error', place: placeOf(draft, entry), params, entry: entry?.id ?? null }
}

/** Line and column of an entry in the text that was read. */
export function placeOf({ text }: Draft, entry: Entry | undefined): Place {
  const before = text.slice(0, entry?.spans[0]?.start ?? 0).split('\n')
  return { file: documentFile, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
