/** The tables this slice owns. Nothing else may name them. */
import type { NoticeKind } from './schema.ts'

export type WorkbenchTables = {
  notices: {
    zoneId: string
    /** A bigint: text on the way. */
    entryNumber: string
    addresseeKind: 'office' | 'person'
    addresseeId: string
    kind: NoticeKind
    about: string
    madeAt: Date
  }
  noticeReads: { zoneId: string; personId: string; entryNumber: string; readAt: Date }
}
