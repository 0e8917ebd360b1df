/** The tables this slice owns. Nothing else may name them. */
import type { manners, Verdict } from './schema.ts'

export type LedgerTables = {
  itemAllotments: {
    zoneId: string
    planId: string
    itemId: string
    fromOfficeId: string
    revision: number
    toOfficeId: string
    fromDay: string
    allottedBy: string
    recordedAt: Date
  }
  progressNotes: {
    zoneId: string
    planId: string
    itemId: string
    officeId: string
    month: string
    revision: number
    progress: string
    problems: string
    nextSteps: string
    evidence: string[]
    savedOn: string
    closesOn: string
    savedBy: string
    recordedAt: Date
  }
  instructions: {
    zoneId: string
    instructionId: string
    officeId: string
    planId: string
    itemId: string
    principalId: string
    enteredBy: string
    manner: (typeof manners)[number]
    givenOn: string
    text: string
    paper: string[]
    recordedAt: Date
  }
  instructionVerdicts: {
    zoneId: string
    instructionId: string
    verdict: Verdict
    remark: string
    givenBy: string
    givenOn: string
    recordedAt: Date
  }
  instructionReplies: {
    zoneId: string
    instructionId: string
    officeId: string
    revision: number
    text: string
    repliedOn: string
    repliedBy: string
    recordedAt: Date
  }
  ledgerViews: { zoneId: string; viewId: string; personId: string; name: string; query: string; madeAt: Date }
  ledgerViewEnds: { zoneId: string; viewId: string; endedAt: Date }
}
