/**
 * The proof file: one entry, the way from it to the root of a signed checkpoint, and what is needed to follow it without
 * the database. Anybody may hold it: `proof-check.ts` verifies it with nothing but itself and a trusted key.
 */
import { z } from 'zod'
import { instantPattern } from './entry.ts'
import { type AuditFinding, finding } from './finding.ts'
import { hashAlgorithms, hashLength } from './hash.ts'

export const proofFormat = 'luoshi-audit-proof/1'

const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/)
const HashHex = Hex.length(hashLength * 2)
/** A tree of 2⁵³ leaves has no longer path; a consistency proof has at most twice as many. */
const Path = z.array(HashHex).max(108)

export const ProofFile = z.strictObject({
  format: z.literal(proofFormat).describe('format and version'),
  algorithm: z.enum(hashAlgorithms).describe('hash of the log'),
  entry: z
    .strictObject({
      zoneId: z.string(),
      number: z.int().min(1),
      entryId: z.string(),
      recordedAt: z.string().regex(instantPattern),
      actor: z.string(),
      action: z.string(),
      object: z.string(),
      payloadHash: HashHex,
      previousHash: HashHex,
      hash: HashHex,
    })
    .describe('the entry as it was sealed'),
  payload: z
    .union([z.strictObject({ salt: Hex, text: z.string() }), z.strictObject({ erasureReason: z.string().min(1) })])
    .describe('the payload, or why it was erased'),
  inclusion: Path.describe('hashes from the entry to the root of the checkpoint, lowest first'),
  checkpoint: z.string().describe('the signed checkpoint, word for word'),
  publicKey: z.string().describe('the key that signed, as a C2SP verifier key'),
  later: z
    .strictObject({ checkpoint: z.string(), consistency: Path })
    .nullable()
    .describe('a later checkpoint, and the proof that the log only grew in between'),
})

export type ProofFile = z.infer<typeof ProofFile>

/** The proof in the text of a file; null where it is none, with a finding for each field that is wrong. */
export function readProof(text: string): { readonly proof: ProofFile | null; readonly findings: AuditFinding[] } {
  const parsed = ProofFile.safeParse(jsonIn(text))
  if (parsed.success) return { proof: parsed.data, findings: [] }
  const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.')))
  const findings = fields.has('')
    ? [finding('audit.no_proof', { format: proofFormat })]
    : [...fields].map((field) => finding('audit.proof_field', { field }))
  return { proof: null, findings }
}

/** Undefined where the text is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
