/** What goes on while nobody asks: sealing the log, telling its listeners, verifying and signing it, tidying up. */
import type pg from 'pg'
import {
  type CheckpointPlace,
  keepVerification,
  listUnsealed,
  type Listener,
  makeCheckpoint,
  openCheckpointKey,
  queryableOf,
  startListeners,
  startSealer,
  unsealedWarnSeconds,
  verifyZone,
} from '#kernel/audit'
import type { Config } from '#kernel/config'
import type { Context, Program } from '#kernel/context'
import { createPool } from '#kernel/database'
import { type DailyTask, startDaily } from '#kernel/daily'
import { pruneReceipts } from '#kernel/http'
import type { Accounts } from '#kernel/identity'
import type { Logins } from '#kernel/logins'
import { noticesListener } from '#modules/workbench'
import { backUpDaily } from './nightly-backup.ts'
import { versionOf } from './program-version.ts'

export type Workers = {
  /** Where signed heads go, and who signs them. */
  readonly checkpoints: CheckpointPlace
  /** By name, in the order in which they are told. */
  readonly listeners: readonly string[]
  /** Seals and signs the log of a zone now; null where nothing is new. @errors audit.checkpoint_refused */
  signNow(zone: string): Promise<string | null>
  stop(): Promise<void>
}

/** Who listens to the log; a slice that wants to hear of the acts of others stands here. */
const heard: readonly Listener[] = [noticesListener]

const unsealedLookMs = 5000

export function startWorkers(config: Config, program: Program, { owner }: Logins, accounts: Accounts): Workers {
  const pool = createPool({ connectionString: owner, max: 2 })
  const checkpoints = { key: openCheckpointKey(config.keyFolder), folder: config.checkpointFolder }
  const listeners = startListeners(program, heard)
  const sealer = startSealer(owner, program.log, (zones) => void listeners.tell(zones))
  const watch = setInterval(() => void reportUnsealed(pool, program), unsealedLookMs)
  const signNow = async (zone: string): Promise<string | null> => {
    await sealer.sealNow()
    return makeCheckpoint(pool, zone, checkpoints)
  }
  const tasks: readonly DailyTask[] = [
    { name: 'verify', run: (context) => verifyAndKeep(context, checkpoints) },
    { name: 'checkpoint', run: async (context) => void (await signNow(context.actor.zone)) },
    { name: 'receipts', run: async (context) => void (await pruneReceipts(context)) },
    { name: 'accounts', run: (context) => accounts.prune(context.now) },
    { name: 'backup', run: (context) => backUpDaily(context, owner, versionOf(config.root)) },
  ]
  const daily = startDaily(program, tasks)
  return {
    checkpoints,
    listeners: listeners.names,
    signNow,
    async stop() {
      clearInterval(watch)
      await daily.stop()
      await sealer.stop()
      await listeners.stop()
      await pool.end()
    },
  }
}

/** What is found stands on the page of the log, and in the program's own log for whoever runs it. */
async function verifyAndKeep(context: Context, { key, folder }: CheckpointPlace): Promise<void> {
  const db = queryableOf(context.db())
  const found = await verifyZone(db, context.actor.zone, { trustedKeys: [key.key], folder })
  await keepVerification(db, found)
  const { zone, findings, diagnostics } = found
  if (findings.length + diagnostics.length === 0) return
  context.log.error({ zone, findings, diagnostics }, 'the log of acts is not whole')
}

/** Entries that wait too long are reported: the sealer stands still, or somebody holds it up. */
async function reportUnsealed(pool: pg.Pool, { log }: Program): Promise<void> {
  const waiting = await listUnsealed(pool, unsealedWarnSeconds).catch(() => [])
  for (const { zone, count, oldestSeconds } of waiting)
    log.error({ zone, count, oldestSeconds }, 'entries of the log are unsealed')
}
