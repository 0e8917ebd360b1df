/** Verifies the log of a zone as the database has it, against the signed heads that stand inside and outside of it. */
import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import {
  type AuditFinding,
  finishVerification,
  type LogHead,
  type PublicKey,
  rootOfFrontier,
  startVerification,
  type VerificationState,
  type VerificationStep,
  verifyNext,
} from '#audit'
import type { Diagnostic } from '#base/diagnostic'
import { readCheckpointFile } from './checkpoint-files.ts'
import { listCheckpoints, originOf } from './checkpoints.ts'
import { hashAlgorithm, sm3 } from './hash.ts'
import { findRootAt, headOf } from './head.ts'
import { verifyEd25519 } from './key.ts'
import type { Queryable } from './queryable.ts'
import { readRows } from './rows.ts'
import { listUnsealed, unsealedWarnSeconds } from './unsealed.ts'

export type ZoneVerification = {
  readonly zone: string
  readonly entries: number
  /** Signed heads it was compared with: in the database, and outside of it. */
  readonly checkpoints: number
  readonly outside: number
  readonly milliseconds: number
  readonly findings: readonly AuditFinding[]
  /** What could not be read in the file outside. */
  readonly diagnostics: readonly Diagnostic[]
}

export type VerifyOptions = {
  readonly trustedKeys: readonly PublicKey[]
  /** Where the signed heads are outside of the database. */
  readonly folder: string
  /** Told how many entries were verified, now and then. */
  readonly progress?: (entries: number) => void
}

const pageRows = 1000
const findingsMax = 1000

/** Reads the whole log in one pass. A log of any length takes the memory of one page. */
export async function verifyZone(db: Queryable, zone: string, options: VerifyOptions): Promise<ZoneVerification> {
  const startedAt = performance.now()
  const inside = await listCheckpoints(db, zone)
  const outside = readCheckpointFile(options.folder, zone)
  const start = startVerification({
    algorithm: hashAlgorithm,
    zoneId: zone,
    origin: originOf(zone),
    hash: sm3,
    verifySignature: verifyEd25519,
    trustedKeys: options.trustedKeys,
    checkpoints: [...inside, ...outside.checkpoints],
  })
  const { state, head, entries, findings } = await readLog(db, zone, start.state, options.progress)
  const atTheEnd = [...finishVerification(state, head), ...(await findingsOfHeadRow(db, zone, head))]
  return {
    zone,
    entries,
    checkpoints: inside.length,
    outside: outside.checkpoints.length,
    milliseconds: Math.round(performance.now() - startedAt),
    findings: [
      ...start.findings,
      ...findings,
      ...(await withoutPending(db, zone, atTheEnd)),
      ...(await findingsOfUnsealed(db, zone)),
    ],
    diagnostics: outside.diagnostics,
  }
}

type ReadLog = VerificationStep & { readonly head: LogHead; readonly entries: number }

/** Every entry there is, also behind the head; what is sealed while we read is read too. */
async function readLog(
  db: Queryable,
  zone: string,
  from: VerificationState,
  progress: VerifyOptions['progress'],
): Promise<ReadLog> {
  const found: AuditFinding[] = []
  let state = from
  let entries = 0
  for (let after = 0; ;) {
    const rows = await readRows(db, zone, after, pageRows)
    for (const row of rows) {
      const step = verifyNext(state, row)
      state = step.state
      if (found.length < findingsMax) found.push(...step.findings)
      after = Math.max(after, row.entry.number)
    }
    entries += rows.length
    progress?.(entries)
    // Others want to be served meanwhile.
    await breathe()
    if (rows.length === pageRows) continue
    const head = await headOf(db, zone)
    if (rows.length === 0 || head.frontier.size <= state.number) return { state, head, entries, findings: found }
  }
}

/** The root beside the head is what a checkpoint is compared with before the next one is signed. */
async function findingsOfHeadRow(db: Queryable, zone: string, { frontier }: LogHead): Promise<AuditFinding[]> {
  const number = frontier.size
  const root = await findRootAt(db, zone, number)
  if (root === null || Buffer.from(rootOfFrontier(sm3, frontier)).equals(root)) return []
  return [{ code: 'audit.head_mismatch', severity: 'error', number, params: { number } }]
}

/** An erasure and its record are committed together, but the record is sealed a moment later. */
async function withoutPending(db: Queryable, zone: string, findings: AuditFinding[]): Promise<AuditFinding[]> {
  if (!findings.some(isUnrecorded)) return findings
  const { rows } = await db.query<{ object: string }>('select object from luoshi.audit_pending where zone_id = $1', [
    zone,
  ])
  const pending = new Set(rows.map(({ object }) => object))
  return findings.filter((one) => !isUnrecorded(one) || !pending.has(`log.entry/${one.number}`))
}

function isUnrecorded({ code }: AuditFinding): boolean {
  return code === 'audit.erasure_unrecorded'
}

async function findingsOfUnsealed(db: Queryable, zone: string): Promise<AuditFinding[]> {
  const waiting = await listUnsealed(db, unsealedWarnSeconds)
  return waiting
    .filter((one) => one.zone === zone)
    .map(({ count, oldestSeconds: seconds }) => ({
      code: 'audit.unsealed',
      severity: 'error',
      number: null,
      params: { count, seconds },
    }))
}

const keptFindings = 100

/** Keeps what a verification found, for the page that says since when the log is known to be whole. */
export async function keepVerification(db: Queryable, found: ZoneVerification): Promise<void> {
  const { zone, entries, checkpoints, outside, milliseconds, findings } = found
  await db.query(
    `insert into luoshi.audit_verifications
       (zone_id, verification_id, verified_at, entries, checkpoints, outside, milliseconds, findings)
     values ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7)`,
    [zone, randomUUID(), entries, checkpoints, outside, milliseconds, JSON.stringify(findings.slice(0, keptFindings))],
  )
}
