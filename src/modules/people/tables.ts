/** The tables this slice owns. Nothing else may name them. */
import type { Role } from '#base/roles'
import type { PostKind } from './posts-schema.ts'
import type { DelegationKind } from './schema.ts'

export type PeopleTables = {
  people: { zoneId: string; personId: string; name: string; username: string; madeAt: Date }
  personContacts: {
    zoneId: string
    personId: string
    revision: number
    telephone: string
    room: string
    recordedAt: Date
  }
  posts: {
    zoneId: string
    postId: string
    officeId: string
    kind: PostKind
    title: string
    madeAt: Date
  }
  postHolders: {
    zoneId: string
    holderId: string
    postId: string
    personId: string
    fromDay: string
    recordedAt: Date
  }
  officeOverseers: {
    zoneId: string
    officeId: string
    fromDay: string
    revision: number
    postId: string | null
    recordedAt: Date
  }
  postHolderEnds: { zoneId: string; holderId: string; lastDay: string; recordedAt: Date }
  seats: {
    zoneId: string
    seatId: string
    personId: string
    role: Role
    officeId: string
    fromDay: string
    grantedBy: string
    recordedAt: Date
  }
  seatEnds: { zoneId: string; seatId: string; lastDay: string; endedBy: string; recordedAt: Date }
  delegations: {
    zoneId: string
    delegationId: string
    kind: DelegationKind
    principalId: string
    delegateId: string
    fromDay: string
    lastDay: string | null
    recordedBy: string
    recordedAt: Date
  }
  delegationEnds: {
    zoneId: string
    delegationId: string
    endedOn: string
    endedBy: string
    recordedAt: Date
  }
}
