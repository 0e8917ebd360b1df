/** Every way to change one byte in one column of a row of the log. */
import { type LogRow, startVerification, type VerificationPlan, verifyNext } from '#audit'

type Column = { readonly bytes: Uint8Array; readonly write: (bytes: Uint8Array) => LogRow }

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Every mutation of every row, verified from the state before the row: how many there were, and those whose first finding
 * is not at the number of the row or the next.
 */
export function undetectedIn(
  plan: VerificationPlan,
  rows: readonly LogRow[],
  masks: readonly number[],
): { readonly mutations: number; readonly undetected: readonly LogRow[] } {
  let { state } = startVerification(plan)
  let mutations = 0
  const undetected: LogRow[] = []
  rows.forEach((row, index) => {
    for (const mutated of mutationsOf(row, masks)) {
      mutations += 1
      const step = verifyNext(state, mutated)
      const next = rows[index + 1]
      // A change that the row itself does not show must show at the next one.
      const shown = step.findings[0] ?? (next && verifyNext(step.state, next).findings[0])
      if (shown?.number !== index + 1 && shown?.number !== index + 2) undetected.push(mutated)
    }
    const honest = verifyNext(state, row)
    if (honest.findings.length > 0) throw new Error(`row ${index + 1} is not honest`)
    state = honest.state
  })
  return { mutations, undetected }
}

/** The row with one byte of one column changed, for each byte and each of `masks` (which bits of it are flipped). */
export function* mutationsOf(row: LogRow, masks: readonly number[]): Generator<LogRow> {
  for (const { bytes, write } of columnsOf(row)) {
    for (const [at, byte] of bytes.entries()) {
      for (const mask of masks) yield write(bytes.with(at, byte ^ mask))
    }
  }
}

function columnsOf(row: LogRow): Column[] {
  const { entry, payload } = row
  const texts = (['zoneId', 'entryId', 'recordedAt', 'actor', 'action', 'object'] as const).map((name) => ({
    bytes: new TextEncoder().encode(entry[name]),
    write: (bytes: Uint8Array) => ({ ...row, entry: { ...entry, [name]: decoder.decode(bytes) } }),
  }))
  const hashes = (['payloadHash', 'previousHash', 'hash'] as const).map((name) => ({
    bytes: entry[name],
    write: (bytes: Uint8Array) => ({ ...row, entry: { ...entry, [name]: bytes } }),
  }))
  return [...texts, ...hashes, numberOf(row), ...(payload === null ? [] : payloadColumns(row, payload))]
}

function numberOf(row: LogRow): Column {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(row.entry.number))
  const write = (changed: Uint8Array): LogRow => {
    const number = Number(new DataView(changed.buffer).getBigUint64(0))
    return { ...row, entry: { ...row.entry, number } }
  }
  return { bytes, write }
}

/** Of an erased payload there is nothing but its reason, which only the end of the log can judge. */
function payloadColumns(row: LogRow, payload: NonNullable<LogRow['payload']>): Column[] {
  const { salt, text } = payload
  if (salt === null || text === null) return []
  return [
    { bytes: salt, write: (bytes) => ({ ...row, payload: { ...payload, salt: bytes } }) },
    {
      bytes: new TextEncoder().encode(text),
      write: (bytes) => ({ ...row, payload: { ...payload, text: decoder.decode(bytes) } }),
    },
  ]
}
