/** What every page about people is given. */
import type { DirectoryOffice } from '#modules/offices/schema'
import type { Person } from '#modules/people/schema'
import type { InZone } from '#web/zone-page'

export type PeopleProps = InZone & {
  /** The one office that a steward manages; null for whoever sees everybody. */
  readonly ownOffice: string | null
  readonly offices: readonly DirectoryOffice[]
  readonly people: readonly Person[]
  readonly mayAdd: boolean
  readonly reload: () => void
}
