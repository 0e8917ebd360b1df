/** Entries that wait to be sealed for longer than they should: the sealer stands still, or somebody holds it up. */
import type { Queryable } from './queryable.ts'

/** An entry is sealed within a second; whoever waits ten times as long is reported. */
export const unsealedWarnSeconds = 10

export type Unsealed = { readonly zone: string; readonly count: number; readonly oldestSeconds: number }

/** By zone, as far as the reader may see them. */
export async function listUnsealed(db: Queryable, longerThanSeconds: number): Promise<Unsealed[]> {
  const { rows } = await db.query<Unsealed>(
    `select zone_id as zone, count(*)::int as count,
       floor(extract(epoch from clock_timestamp() - min(recorded_at)))::int as "oldestSeconds"
     from luoshi.audit_pending where recorded_at < clock_timestamp() - $1 * interval '1 second' group by zone_id`,
    [longerThanSeconds],
  )
  return rows
}
