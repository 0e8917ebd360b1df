/** The draft that a list of decisions makes of its proposal. */
import { decide } from './decide.ts'
import type { Decision } from './decisions.ts'
import type { Draft } from './draft.ts'

/** The decisions that stand: an undo takes back the last one that does. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const standing: Decision[] = []
  for (const decision of decisions) {
    if (decision.decision === 'undo') standing.pop()
    else standing.push(decision)
  }
  return standing
}

/** The same decisions about the same proposal give the same draft; one that cannot be done changes nothing. */
export function replay(proposal: Draft, decisions: readonly Decision[]): Draft {
  return standingDecisions(decisions).reduce((draft, decision) => decide(draft, decision).draft, proposal)
}
