/** The tables this slice owns. Nothing else may name them. */
export type DraftsTables = {
  drafts: {
    zoneId: string
    draftId: string
    planId: string
    baseVersion: number | null
    fileName: string
    proposal: string
    startedBy: string
    startedAt: Date
  }
  draftFiles: { zoneId: string; draftId: string; fileId: string }
  draftDecisions: {
    zoneId: string
    draftId: string
    number: number
    decision: string
    decidedBy: string
    decidedAt: Date
  }
  draftEnds: {
    zoneId: string
    draftId: string
    outcome: 'applied' | 'discarded'
    version: number | null
    endedBy: string
    endedAt: Date
  }
}
