/** What stands beside an office and is not the directory's own: who sits where. The page that is composed of both gives it. */
import type { ReactNode } from 'react'
import type { OfficeRecord } from '#modules/offices/schema'

export type OfficeSlots = {
  /** Columns beside each office of the tree. */
  readonly columns: readonly {
    readonly key: string
    readonly title: string
    readonly of: (office: string) => string
  }[]
  /** Sections of the page of one office, above its history. */
  readonly sections: (office: OfficeRecord) => ReactNode
  /** Who of these offices would follow, for the preview of a merger or a split. */
  readonly following: (offices: readonly string[], kind: 'merge' | 'split') => ReactNode
}
