/** One decision applied to a draft. What cannot be done is said, and then nothing changes. */
import { addEntry } from './add.ts'
import { correctEntry } from './correct.ts'
import type { Decision } from './decisions.ts'
import { type Draft, type Entry, sortEntries } from './draft.ts'
import { type DraftFinding, finding, type Outcome } from './findings.ts'
import { rejectEntry, restoreEntry } from './reject.ts'
import { mergePromises, splitEntry } from './split-and-merge.ts'
import { takeInNumber } from './take-in.ts'

export type Decided = { readonly draft: Draft; readonly diagnostics: readonly DraftFinding[] }

/** The draft after the decision. An undo says nothing of a single draft: `replay` knows what came before. */
export function decide(draft: Draft, decision: Decision): Decided {
  const outcome = apply(draft, decision)
  if ('refused' in outcome) return { draft, diagnostics: outcome.refused }
  return { draft: { ...draft, entries: sortEntries(outcome.entries) }, diagnostics: [] }
}

function apply(draft: Draft, decision: Decision): Outcome {
  if (decision.decision === 'undo') return draft
  if (decision.decision === 'confirm-all') {
    const { kind, confidence } = decision
    const isMeant = (entry: Entry): boolean =>
      entry.kind === kind && entry.status === 'proposed' && (entry.confidence ?? 0) >= confidence && !isEmpty(entry)
    return confirm(draft, isMeant)
  }
  if (decision.decision === 'add') {
    const { kind, start, end, fields } = decision
    return addEntry(draft, kind, { start, end }, fields)
  }
  const entry = draft.entries.find(({ id }) => id === decision.entry)
  if (entry === undefined) return refuse(draft, undefined, 'draft.unknown_entry', { entry: decision.entry })
  switch (decision.decision) {
    case 'confirm':
      return isEmpty(entry) ? refuse(draft, entry, 'draft.value_missing') : confirm(draft, (other) => other === entry)
    case 'reject':
      return rejectEntry(draft, entry)
    case 'restore':
      return entry.status === 'rejected' ? restoreEntry(draft, entry) : refuse(draft, entry, 'draft.not_rejected')
    case 'correct':
      return correctEntry(draft, entry, decision.fields)
    case 'take-in':
      return takeInNumber(draft, entry, decision.fields)
    case 'split':
      return splitEntry(draft, entry, decision.at)
    case 'merge':
      return mergePromises(draft, entry, decision.with)
  }
}

/** Nobody can agree to what is not there. */
function isEmpty(entry: Entry): boolean {
  return entry.kind === 'head' && entry.value === ''
}

function confirm(draft: Draft, isMeant: (entry: Entry) => boolean): Outcome {
  return { entries: draft.entries.map((entry) => (isMeant(entry) ? { ...entry, status: 'confirmed' } : entry)) }
}

function refuse(draft: Draft, entry: Entry | undefined, code: string, params: DraftFinding['params'] = {}): Outcome {
  return { refused: [finding(draft, entry, code, params)] }
}
