/** The tables this slice owns. Nothing else may name them. */
export type PlansTables = {
  zones: { zoneId: string; name: string }
  planVersions: {
    zoneId: string
    planId: string
    version: number
    package: string
    packageSha256: string
    demonstration: boolean
    appliedAt: Date
  }
  planActivations: { zoneId: string; planId: string; activation: number; version: number; activatedAt: Date }
  planHolds: {
    zoneId: string
    holdId: string
    planId: string
    entryKind: string
    entryId: string
    reason: string
    heldAt: Date
  }
  planHoldReleases: { zoneId: string; holdId: string; releasedAt: Date }
}
