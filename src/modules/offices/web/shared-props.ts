/** What every page of the directory is given. */
import type { Directory } from '#modules/offices/schema'
import type { InZone } from '#web/zone-page'
import type { OfficeSlots } from './slots.ts'

export type DirectoryProps = InZone & {
  readonly slots: OfficeSlots
  readonly mayChange: boolean
  /** On the day of the address. */
  readonly directory: Directory
  readonly reload: () => void
}
