/** What goes on while nobody asks: sealing the log, telling its listeners, signing its head once a day. */
import pg from 'pg'
import { listUnsealed, makeCheckpoint, openCheckpointKey, startListeners, startSealer } from '#kernel/audit'
import type { Config } from '#kernel/config'
import type { Program } from '#kernel/context'
import { startDaily } from '#kernel/daily'
import type { Logins } from '#kernel/logins'
import { backUpDaily } from './nightly-backup.ts'
import { versionOf } from './program-version.ts'
import { noticesListener } from '#modules/workbench'

export type Workers = { stop(): Promise<void> }

const unsealedWarnSeconds = 10
const unsealedLookMs = 5000

export function startWorkers(config: Config, program: Program, { owner }: Logins): Workers {
  const pool = new pg.Pool({ connectionString: owner, max: 2 })
  pool.on('error', () => undefined)
  const signer = openCheckpointKey(config.keyFolder, 'luoshi')
  const listeners = startListeners(program, [noticesListener])
  const sealer = startSealer(owner, program.log, (zones) => void listeners.tell(zones))
  const watch = setInterval(() => void reportUnsealed(pool, program), unsealedLookMs)
  const daily = startDaily(program, [
    {
      name: 'checkpoint',
      run: async (context) => {
        await sealer.sealNow()
        await makeCheckpoint(pool, context.actor.zone, signer, config.checkpointFolder)
      },
    },
    { name: 'backup', run: (context) => backUpDaily(context, owner, versionOf(config.root)) },
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
