/** The tables this slice owns. Nothing else may name them. */
import type { OfficeKind, SuccessionKind } from './schema.ts'

export type OfficesTables = {
  offices: { zoneId: string; officeId: string; kind: OfficeKind; madeAt: Date }
  officeNames: {
    zoneId: string
    officeId: string
    fromDay: string
    revision: number
    name: string
    shortName: string
    recordedAt: Date
  }
  officeParents: {
    zoneId: string
    officeId: string
    fromDay: string
    revision: number
    parentId: string | null
    recordedAt: Date
  }
  officeSuccessions: {
    zoneId: string
    successionId: string
    onDay: string
    kind: SuccessionKind
    basis: string
    recordedAt: Date
    recordedBy: string
  }
  officeSuccessionParts: { zoneId: string; successionId: string; predecessorId: string; successorId: string }
}
