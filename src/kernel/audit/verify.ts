/** Verifies the log of a zone as the database has it, against the checkpoints that stand outside. */
import type pg from 'pg'
import {
  type AuditFinding,
  finishVerification,
  type LogRow,
  type PublicKey,
  type SignedCheckpoint,
  startVerification,
  verifyNext,
} from '#audit'
import { hashAlgorithm, sm3 } from './hash.ts'
import { originOf } from './checkpoints.ts'
import { verifyEd25519 } from './key.ts'
import { headOf, instantText } from './sealer.ts'

export type ZoneVerification = {
  readonly zone: string
  readonly entries: number
  readonly findings: readonly AuditFinding[]
}

const pageRows = 1000
const findingsMax = 1000

type Row = {
  readonly number: string
  readonly entryId: string
  readonly recordedAt: string
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly payloadHash: Buffer
  readonly previousHash: Buffer
  readonly hash: Buffer
  readonly hasPayload: boolean
  readonly salt: Buffer | null
  readonly payload: string | null
  readonly erasedReason: string | null
}

type Queryable = Pick<pg.Pool, 'query'>

/**
 * Reads the whole log in one pass. A log of any length takes the memory of one page.
 *
 * @param progress told how many entries were verified, now and then
 */
export async function verifyZone(
  owner: Queryable,
  zone: string,
  checkpoints: readonly SignedCheckpoint[],
  trustedKeys: readonly PublicKey[],
  progress: (entries: number) => void = () => undefined,
): Promise<ZoneVerification> {
  const plan = {
    algorithm: hashAlgorithm,
    zoneId: zone,
    origin: originOf(zone),
    hash: sm3,
    verifySignature: verifyEd25519,
  } as const
  // What is sealed while we read is for the next time.
  const head = await headOf(owner, zone)
  let { state, findings } = startVerification({ ...plan, checkpoints, trustedKeys })
  const found = [...findings]
  let entries = 0
  for (let after = 0; ;) {
    const rows = await readPage(owner, zone, after, head.frontier.size)
    for (const row of rows) {
      ;({ state, findings } = verifyNext(state, rowOf(zone, row)))
      if (found.length < findingsMax) found.push(...findings)
      entries += 1
      after = Math.max(after, Number(row.number))
    }
    progress(entries)
    if (rows.length < pageRows) break
  }
  return { zone, entries, findings: [...found, ...finishVerification(state, head)] }
}

async function readPage(owner: Queryable, zone: string, after: number, until: number): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `select e.number, e.entry_id as "entryId", ${instantText('e.recorded_at')} as "recordedAt", e.actor, e.action, e.object,
       e.payload_hash as "payloadHash", e.previous_hash as "previousHash", e.hash,
       p.entry_id is not null as "hasPayload", p.salt, p.payload, p.erased_reason as "erasedReason"
     from luoshi.audit_entries e
     left join luoshi.audit_payloads p on p.zone_id = e.zone_id and p.entry_id = e.entry_id
     where e.zone_id = $1 and e.number > $2 and e.number <= $3 order by e.number limit $4`,
    [zone, after, until, pageRows],
  )
  return rows
}

function rowOf(zoneId: string, row: Row): LogRow {
  const { number, hasPayload, salt, payload: text, erasedReason: erasureReason, ...entry } = row
  return {
    entry: { ...entry, zoneId, number: Number(number) },
    payload: hasPayload ? { salt, text, erasureReason } : null,
  }
}
