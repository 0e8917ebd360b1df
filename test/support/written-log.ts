/** A zone's log on a database of the test's own, written and sealed by the program itself. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import {
  type CheckpointPlace,
  makeCheckpoint,
  openCheckpointKey,
  sealZone,
  verifyZone,
  type ZoneVerification,
} from '#kernel/audit'
import { openTestProgram, type TestProgram } from './program.ts'

export type WrittenLog = {
  readonly program: TestProgram
  /** The owner of the database, who may do anything there. */
  readonly owner: pg.Pool
  readonly place: CheckpointPlace
  /** Records acts one after another, and seals them. */
  write(...objects: readonly string[]): Promise<void>
  seal(): Promise<number>
  sign(): Promise<string | null>
  verify(): Promise<ZoneVerification>
  /** The codes that verifying finds, each with the number it was found at. */
  codes(): Promise<string[]>
  /** Runs a statement as somebody who has taken over the database: no trigger holds him. */
  tamper(statement: string): Promise<void>
  close(): Promise<void>
}

export const zone = 'qingshui'

export async function openWrittenLog(): Promise<WrittenLog> {
  const program = await openTestProgram()
  const owner = new pg.Pool({ connectionString: program.logins.owner, max: 3 })
  owner.on('error', () => undefined)
  const folder = mkdtempSync(path.join(tmpdir(), 'luoshi-log-'))
  const place = { key: openCheckpointKey(path.join(folder, 'keys')), folder: path.join(folder, 'checkpoints') }
  const seal = (): Promise<number> => sealZone(owner, zone)
  const verify = (): Promise<ZoneVerification> =>
    verifyZone(owner, zone, { trustedKeys: [place.key.key], folder: place.folder })
  return {
    program,
    owner,
    place,
    seal,
    verify,
    async write(...objects) {
      for (const object of objects)
        await program.inZone(zone, async (context) =>
          context.record({ action: actionOfTests, object, payload: { 事项: object } }),
        )
      await seal()
    },
    sign: () => makeCheckpoint(owner, zone, place),
    codes: async () => (await verify()).findings.map(({ code, number }) => `${code} ${number}`),
    async tamper(statement) {
      const client = await owner.connect()
      try {
        await client.query('set session_replication_role = replica')
        await client.query(statement)
      } finally {
        client.release(true)
      }
    },
    async close() {
      await owner.end()
      await program.close()
    },
  }
}

export const actionOfTests = 'tests.written'
