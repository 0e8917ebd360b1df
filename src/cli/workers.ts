/** What goes on while nobody asks: sealing the log, telling its listeners, signing its head and dropping old receipts once a day. */
import pg from 'pg'
import { listUnsealed, makeCheckpoint, openCheckpointKey, startListeners, startSealer } from '#kernel/audit'
import type { Config } from '#kernel/config'
import type { Program } from '#kernel/context'
import { startDaily } from '#kernel/daily'
import { dropOldReceipts } from '#kernel/http'
import type { Logins } from '#kernel/logins'

export type Workers = { stop(): Promise<void> }

const unsealedWarnSeconds = 10
const unsealedLookMs = 5000

export function startWorkers(config: Config, program: Program, { owner }: Logins): Workers {
  const pool = new pg.Pool({ connectionString: owner, max: 2 })
  pool.on('error', () => undefined)
  const signer = openCheckpointKey(config.keyFolder, 'luoshi')
  const listeners = startListeners(program, [])
  const sealer = startSealer(owner, program.log, (zones) => void listeners.tell(zones))
  const watch = setInterval(() => void reportUnsealed(pool, program), unsealedLookMs)
  const daily = startDaily(program, [
    { name: 'receipts', run: dropOldReceipts },
    {
      name: 'checkpoint',
      run: async (context) => {
        await sealer.sealNow()
        await makeCheckpoint(pool, context.actor.zone, signer, config.checkpointFolder)
      },
    },
  ])
  return {
    async stop() {
      clearInterval(watch)
      await daily.stop()
      await sealer.stop()
      await listeners.stop()
      await pool.end()
    },
  }
}

/** Entries that wait too long are reported: the sealer stands still, or somebody holds it up. */
async function reportUnsealed(pool: pg.Pool, { log }: Program): Promise<void> {
  const waiting = await listUnsealed(pool, unsealedWarnSeconds).catch(() => [])
  for (const { zone, count, oldestSeconds } of waiting)
    log.error({ zone, count, oldestSeconds }, 'entries of the log are unsealed')
}
