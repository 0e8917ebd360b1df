/** The tables of the log. The kernel alone writes them. */
export type AuditTables = {
  auditPending: {
    zoneId: string
    entryId: string
    recordedAt: Date
    actor: string
    action: string
    object: string
    payloadHash: Buffer
    /** Null until the transaction comes to its commit. */
    place: string | null
  }
  auditPayloads: {
    zoneId: string
    entryId: string
    salt: Buffer | null
    payload: string | null
    erasedReason: string | null
    erasedAt: Date | null
  }
  auditEntries: {
    zoneId: string
    number: string
    entryId: string
    recordedAt: Date
    actor: string
    action: string
    object: string
    payloadHash: Buffer
    previousHash: Buffer
    hash: Buffer
    sealedAt: Date
  }
  auditHeads: { zoneId: string; size: string; hash: Buffer; edge: Buffer; root: Buffer; sealedAt: Date }
  auditCheckpoints: { zoneId: string; size: string; note: string; madeAt: Date }
  auditReads: { zoneId: string; readId: string; readAt: Date; actor: string; what: string; object: string }
  auditVerifications: {
    zoneId: string
    verificationId: string
    verifiedAt: Date
    entries: string
    checkpoints: number
    outside: number
    milliseconds: number
    findings: string
  }
  listenerPositions: { zoneId: string; listener: string; number: string; movedAt: Date }
  listenerFailures: {
    zoneId: string
    listener: string
    number: string
    attempts: number
    reason: string
    nextAttemptAt: Date
  }
  dailyRuns: { zoneId: string; task: string; day: string; ranAt: Date }
}
