/** What works on the log beside the requests, as far as the log's endpoints need it. */
import pg from 'pg'
import { makeCheckpoint, openCheckpointKey, sealZone } from '#kernel/audit'
import type { LogWorkers } from '#modules/audit'
import { makeClosedFolder } from '#test/temporary-folder'

export function openLogWorkers(ownerUrl: string): LogWorkers & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const folder = makeClosedFolder()
  const checkpoints = { key: openCheckpointKey(folder), folder }
  return {
    checkpoints,
    listeners: ['notices'],
    async signNow(zone) {
      await sealZone(pool, zone)
      return makeCheckpoint(pool, zone, checkpoints)
    },
    close: () => pool.end(),
  }
}
