/** The zone of whoever sits before the page; pages of the ledger have no meaning without one. */
import { useMe } from '#web/session'

/** Undefined until the server has said who it is; null for whoever is not signed in. */
export function useZone(): string | null | undefined {
  const me = useMe()
  return me === null ? undefined : me.zone
}
