/** What a person can decide about a draft. The list of decisions is what is stored; `replay` makes the draft of it. */
import { z } from 'zod'
import { draftKinds } from './draft.ts'

const entry = z.string().min(1)

/** Fields of an entry by name; each kind of entry says which it has (`correctable.ts`). */
const fields = z.record(z.string(), z.unknown())

/** What a reader can miss in the words of a clause; it is added at the words that a person selects. */
export const addableKinds = ['item', 'promise', 'target', 'deadline'] as const

export const Decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirm'), entry }),
  z.strictObject({ decision: z.literal('correct'), entry, fields }),
  z.strictObject({ decision: z.literal('reject'), entry }),
  z.strictObject({ decision: z.literal('restore'), entry }),
  z.strictObject({ decision: z.literal('take-in'), entry, fields }),
  z.strictObject({
    decision: z.literal('add'),
    kind: z.enum(addableKinds),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    fields,
  }),
  z.strictObject({ decision: z.literal('split'), entry, at: z.int().nonnegative() }),
  z.strictObject({ decision: z.literal('merge'), entry, with: entry }),
  z.strictObject({
    decision: z.literal('confirm-all'),
    kind: z.enum(draftKinds),
    confidence: z.number().min(0).max(1),
  }),
  z.strictObject({ decision: z.literal('undo') }),
])
/** One decision. `correct`, `take-in` and `add` name fields; `split` a place of the document; `undo` takes the last one back. */
export type Decision = z.infer<typeof Decision>
