import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operatorActor } from '#kernel/actor'
import { checkpointFileOf, compareSizes, erasePayload, makeProof, publicKeyLine, verifyProofText } from '#kernel/audit'
import { act } from '#kernel/context'
import { connect } from '#kernel/database'
import { openWrittenLog, type WrittenLog, zone } from '#test/written-log'

let log: WrittenLog
beforeEach(async () => {
  log = await openWrittenLog()
  await log.write('a', 'b', 'c', 'd', 'e')
})
afterEach(() => log.close())

async function erase(number: number, reason = '依申请删除个人信息'): Promise<void> {
  const { owner: url } = log.program.logins
  const connection = connect({ app: url, public: url }, 1)
  try {
    await act({ ...log.program, connection }, operatorActor(zone), (context) => erasePayload(context, number, reason))
  } finally {
    await connection.close()
  }
}

describe('verifying', () => {
  it('finds nothing wrong with what the program wrote, sealed and signed', async () => {
    await log.sign()
    await log.write('f')
    await log.sign()
    expect(await log.verify()).toMatchObject({ entries: 6, checkpoints: 2, outside: 2, findings: [], diagnostics: [] })
  })

  it.each([
    ['a changed actor', `update luoshi.audit_entries set actor = 'other' where number = 3`, 'audit.entry_changed 3'],
    [
      'a changed instant',
      `update luoshi.audit_entries set recorded_at = recorded_at + interval '1 microsecond' where number = 2`,
      'audit.entry_changed 2',
    ],
    [
      'a changed payload',
      `update luoshi.audit_payloads p set payload = '{}' from luoshi.audit_entries e where e.entry_id = p.entry_id and e.number = 4`,
      'audit.payload_changed 4',
    ],
    [
      'a deleted payload',
      `delete from luoshi.audit_payloads p using luoshi.audit_entries e where e.entry_id = p.entry_id and e.number = 4`,
      'audit.payload_missing 4',
    ],
    ['a deleted entry', 'delete from luoshi.audit_entries where number = 2', 'audit.gap 2'],
    [
      'a forged root of the head',
      `update luoshi.audit_heads set root = sha256('x') where size = 5`,
      'audit.head_mismatch 5',
    ],
    ['a deleted head', 'delete from luoshi.audit_heads', 'audit.head_behind 1'],
    [
      'an entry that nobody sealed',
      `insert into luoshi.audit_entries select zone_id, 6, gen_random_uuid(), recorded_at, actor, action, object, payload_hash, hash, hash, sealed_at from luoshi.audit_entries where number = 5`,
      'audit.entry_changed 6',
    ],
  ])('finds and locates %s', async (_what, statement, finding) => {
    await log.tamper(statement)
    expect(await log.codes()).toContain(finding)
  })

  it('finds a tail that was cut off, head and all, by the signed head outside of the database', async () => {
    await log.sign()
    await log.tamper('delete from luoshi.audit_entries where number > 3')
    await log.tamper('delete from luoshi.audit_heads where size > 3')
    await log.tamper('delete from luoshi.audit_checkpoints')
    await log.owner.query('select 1')
    expect(await log.codes()).toContain('audit.log_truncated 4')
  })

  it('finds the fork where an old backup was restored and written on, and nothing is signed over it', async () => {
    // The backup has five entries; three more were sealed and signed before it was restored.
    await log.sign()
    await log.write('f', 'g', 'h')
    await log.sign()
    await log.tamper('delete from luoshi.audit_entries where number > 5')
    await log.tamper('delete from luoshi.audit_heads where size > 5')
    await log.tamper('delete from luoshi.audit_checkpoints where size > 5')
    expect(await log.codes()).toContain('audit.log_truncated 6')
    await expect(log.sign()).rejects.toMatchObject({ code: 'audit.checkpoint_refused' })
    await log.write('other f', 'other g', 'other h', 'other i')
    expect(await log.codes()).toEqual(['audit.checkpoint_mismatch 8'])
    await expect(log.sign()).rejects.toMatchObject({ code: 'audit.checkpoint_refused' })
  })

  it('says what cannot be read in the file outside, and signs on behind a note that a crash cut off', async () => {
    await log.sign()
    const file = checkpointFileOf(log.place.folder, zone)
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, `${whole}luoshi/${zone}\n9`)
    expect((await log.verify()).diagnostics).not.toEqual([])
    await log.write('f')
    await log.sign()
    const { outside, findings } = await log.verify()
    expect({ outside, findings }).toEqual({ outside: 2, findings: [] })
  })

  it('signs again for a place outside that is new', async () => {
    await log.sign()
    rmSync(checkpointFileOf(log.place.folder, zone))
    expect(await log.sign()).not.toBeNull()
    expect(await log.sign()).toBeNull()
    expect((await log.verify()).outside).toBe(1)
  })

  it('reports entries that wait for their seal for more than ten seconds', async () => {
    await log.program.inZone(zone, async (context) =>
      context.record({ action: 'tests.written', object: 'x', payload: {} }),
    )
    expect(await log.codes()).toEqual([])
    await log.owner.query(`update luoshi.audit_pending set recorded_at = recorded_at - interval '11 seconds'`)
    expect(await log.codes()).toEqual(['audit.unsealed null'])
  })
})

describe('erasing what was written with an entry', () => {
  it('leaves the log whole, says why, and cannot be done twice', async () => {
    await log.sign()
    await erase(3)
    expect(await log.codes()).toEqual([])
    await log.seal()
    expect(await log.codes()).toEqual([])
    const { rows } = await log.owner.query(
      `select e.action, e.object, e.actor, p.payload from luoshi.audit_entries e
       join luoshi.audit_payloads p using (zone_id, entry_id) where e.number = 6`,
    )
    expect(rows).toEqual([
      {
        action: 'log.payload_erased',
        object: 'log.entry/3',
        actor: 'operator',
        payload: '{"reason":"依申请删除个人信息"}',
      },
    ])
    await expect(erase(3)).rejects.toMatchObject({ code: 'audit.already_erased' })
  })

  it('refuses what has no number yet, and the record of an erasure', async () => {
    await expect(erase(99)).rejects.toMatchObject({ code: 'audit.entry_not_found' })
    await erase(3)
    await log.seal()
    await expect(erase(6)).rejects.toMatchObject({ code: 'audit.erasure_kept' })
  })

  it('is found where the owner of the database did it by hand', async () => {
    await log.owner.query(
      `update luoshi.audit_payloads p set payload = null, salt = null, erased_reason = 'invented', erased_at = now()
       from luoshi.audit_entries e where e.entry_id = p.entry_id and e.number = 2`,
    )
    expect(await log.codes()).toEqual(['audit.erasure_unrecorded 2'])
  })
})

describe('a proof file', () => {
  const proofOf = async (number: number): Promise<string> =>
    JSON.stringify(await makeProof(log.owner, zone, number, log.place.key.key))

  it('holds without any database, also for an entry whose payload was erased', async () => {
    await log.sign()
    await erase(3)
    await log.write('f')
    await log.sign()
    for (const number of [1, 3, 6]) {
      expect(verifyProofText(await proofOf(number), publicKeyLine(log.place.key)).findings).toEqual([])
    }
  })

  it('is not given for an entry above the last signed head, nor for one that does not exist', async () => {
    await log.sign()
    await log.write('f')
    await expect(proofOf(6)).rejects.toMatchObject({ code: 'audit.not_in_checkpoint' })
    await expect(proofOf(7)).rejects.toMatchObject({ code: 'audit.entry_not_found' })
  })

  it('fails with any one byte of it changed', async () => {
    await log.sign()
    await log.write('f')
    await log.sign()
    const bytes = Buffer.from(await proofOf(2))
    const key = publicKeyLine(log.place.key)
    const undetected = []
    for (const [at, byte] of bytes.entries()) {
      const changed = Buffer.from(bytes)
      changed[at] = byte ^ 1
      const { findings } = verifyProofText(changed.toString('utf8'), key)
      if (findings.length === 0) undetected.push(`${at} ${bytes.subarray(at - 20, at + 5).toString()}`)
    }
    expect(bytes.length).toBeGreaterThan(1500)
    expect(undetected).toEqual([])
  })

  it('fails with the key of somebody else', async () => {
    await log.sign()
    const other = await openWrittenLog()
    try {
      expect(verifyProofText(await proofOf(1), publicKeyLine(other.place.key)).findings).not.toEqual([])
      expect(() => verifyProofText('{}', 'no key')).toThrow(expect.objectContaining({ code: 'audit.no_key' }))
    } finally {
      await other.close()
    }
  })
})

describe('two signed heads', () => {
  it('are shown to be of one log', async () => {
    await log.sign()
    await log.write('f', 'g')
    await log.sign()
    expect(await compareSizes(log.owner, zone, [7, 5])).toMatchObject({ findings: [], older: { size: 5 } })
    await expect(compareSizes(log.owner, zone, [5, 6])).rejects.toMatchObject({ code: 'audit.checkpoint_not_found' })
  })

  it('are shown to be of two where the log was rewritten in between', async () => {
    await log.sign()
    await log.write('f')
    await log.sign()
    await log.tamper(`update luoshi.audit_entries set hash = sha256('x') where number = 2`)
    const { findings } = await compareSizes(log.owner, zone, [5, 6])
    expect(findings.map(({ code }) => code)).toEqual(['audit.fork'])
  })
})
