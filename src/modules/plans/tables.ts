/** The tables this slice owns. Nothing else may name them. */
import type { EntryKind } from '#plan'

export type PlansTables = {
  zones: { zoneId: string }
  planVersions: {
    zoneId: string
    planId: string
    version: number
    format: number
    package: string
    packageSha256: string
    zoneName: string
    title: string
    demonstration: boolean
    appliedAt: Date
  }
  planActivations: { zoneId: string; planId: string; activation: number; version: number; activatedAt: Date }
  planHolds: {
    zoneId: string
    holdId: string
    planId: string
    entryKind: EntryKind
    entryId: string
    reason: string
    heldAt: Date
  }
  planHoldReleases: { zoneId: string; holdId: string; releasedAt: Date }
}
