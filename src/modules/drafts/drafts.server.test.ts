/** A document becomes a plan in force: read, settled entry by entry, compared, applied; and nothing half-done stays. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noVirusCheck } from '#kernel/uploads'
import { listOffices } from '#modules/offices'
import { findActivePackage, holdEntry, openZone } from '#modules/plans'
import { openTestProgram, type TestProgram } from '#test/program'
import { applyDraft, compareDraft, decideDraft, discardDraft, getDraft, startDraft } from './service.ts'

const zone = 'drafting'
const document = readFileSync(path.resolve(import.meta.dirname, '../../../plans/xinxiang-2018/source/notice.txt'))

let program: TestProgram
beforeAll(async () => {
  program = await openTestProgram()
  await program.inZone(zone, (context) => openZone(context, '试点区'))
})
afterAll(() => program.close())

const start = (plan: string, bytes: Uint8Array = document, revises: 'yes' | 'no' = 'no') =>
  program.inZone(zone, (context) => startDraft(context, noVirusCheck, { zone, plan, name: '通知.txt', revises }, bytes))
const view = (draft: string) => program.inZone(zone, (context) => getDraft(context, { zone, draft }))
const decide = (draft: string, after: number, decision: Parameters<typeof decideDraft>[2]['decision']) =>
  program.inZone(zone, (context) => decideDraft(context, { zone, draft }, { decision, after }))
const apply = (draft: string, after: number) =>
  program.inZone(zone, (context) => applyDraft(context, { zone, draft }, { after }))

/** Confirms everything that is proposed, kind by kind. */
async function confirmAll(draft: string): Promise<number> {
  let after = (await view(draft)).decisions
  for (const kind of ['head', 'clause', 'item', 'unit', 'promise', 'target', 'deadline'] as const) {
    const reply = await decide(draft, after, { decision: 'confirm-all', kind, confidence: 0 })
    after = reply.decisions
  }
  return after
}

describe('a document that is dropped', () => {
  it('stands as a proposal first, and nothing is in force before somebody applied it', async () => {
    const { id, state } = await start('first')
    expect(state).toBe('open')
    const { undecided, taken } = await view(id)
    expect(taken).toEqual([])
    expect(undecided.item).toBe(33)
    expect(await program.inZone(zone, (context) => findActivePackage(context, zone, 'first'))).toBeUndefined()
  })

  it('is put in force when all is settled, its offices are in the directory, and it cannot be changed after that', async () => {
    const { id } = await start('whole')
    const after = await confirmAll(id)
    const comparison = await program.inZone(zone, (context) => compareDraft(context, { zone, draft: id }))
    expect(comparison.baseVersion).toBeNull()
    expect(comparison.newOffices.length).toBeGreaterThan(10)
    expect(await apply(id, after)).toEqual({ plan: 'whole', version: 1 })
    const active = await program.inZone(zone, (context) => findActivePackage(context, zone, 'whole'))
    expect([active?.pack.items.length, active?.pack.targets.length]).toEqual([33, expect.any(Number)])
    const { offices } = await program.inZone(zone, (context) => listOffices(context, { zone }))
    expect(offices.map(({ name }) => name)).toEqual(
      expect.arrayContaining(active?.pack.offices.map(({ name }) => name) ?? []),
    )
    await expect(decide(id, after, { decision: 'undo' })).rejects.toMatchObject({ code: 'drafts.ended' })
  })

  it('is not put in force while anything is undecided, and says how much is left', async () => {
    const { id } = await start('half')
    await decide(id, 0, { decision: 'confirm-all', kind: 'head', confidence: 0 })
    const left = Object.values((await view(id)).undecided).reduce((sum, count) => sum + count, 0)
    await expect(apply(id, 1)).rejects.toMatchObject({ code: 'drafts.incomplete', params: { count: left } })
  })

  it('that cannot be decided so is told why, and nothing is stored', async () => {
    const { id } = await start('refusing')
    const { proposal } = await view(id)
    const target = (JSON.parse(proposal) as { entries: { kind: string; id: string }[] }).entries.find(
      ({ kind }) => kind === 'target',
    )
    const reply = await decide(id, 0, { decision: 'correct', entry: target?.id ?? '', fields: { value: '很多' } })
    expect(reply.refused.length).toBeGreaterThan(0)
    expect((await view(id)).decisions).toBe(0)
  })

  it('by two people at once: the second one is told that somebody was faster', async () => {
    const { id } = await start('together')
    const confirm = { decision: 'confirm-all', kind: 'head', confidence: 0 } as const
    const outcomes = await Promise.allSettled([decide(id, 0, confirm), decide(id, 0, confirm)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await view(id)).decisions).toBe(1)
  })

  it('with a mark of classification is not taken in at all', async () => {
    const marked = Buffer.concat([Buffer.from('机密★10年\n\n'), document])
    await expect(start('secret', marked)).rejects.toMatchObject({ code: 'drafts.unreadable' })
  })

  it('that is given up changes nothing', async () => {
    const { id } = await start('given-up')
    await program.inZone(zone, (context) => discardDraft(context, { zone, draft: id }))
    await expect(apply(id, 0)).rejects.toMatchObject({ code: 'drafts.ended' })
  })
})

describe('a revision of a running plan', () => {
  it('says what changes for whom, and is kept out while running work would lose its ground', async () => {
    const plan = 'revised'
    const first = await start(plan)
    await apply(first.id, await confirmAll(first.id))
    await program.inZone(zone, (context) =>
      holdEntry(context, { zoneId: zone, planId: plan, entryKind: 'items', entryId: '7-3', reason: '七月进展' }),
    )
    const text = document.toString('utf8')
    const from = text.indexOf('(三)培养壮大企业经营管理人才队伍')
    const shorter = Buffer.from(text.slice(0, from) + text.slice(text.indexOf('八、加大推进')))
    const { id, baseVersion } = await start(plan, shorter, 'yes')
    expect(baseVersion).toBe(1)
    const after = await confirmAll(id)
    const comparison = await program.inZone(zone, (context) => compareDraft(context, { zone, draft: id }))
    expect(comparison.clauses.filter(({ change }) => change === 'removed').map(({ before }) => before)).toEqual(['7-3'])
    expect(comparison.offices.flatMap(({ lost }) => lost.map(({ clause }) => clause))).toContain('7-3')
    expect(comparison.orphans).toEqual(['items 7-3（七月进展）'])
    await expect(apply(id, after)).rejects.toMatchObject({ code: 'plans.would_orphan' })
    const active = await program.inZone(zone, (context) => findActivePackage(context, zone, plan))
    expect(active?.version).toBe(1)
  })

  it('is refused when another version came into force since it was begun', async () => {
    const plan = 'overtaken'
    const first = await start(plan)
    await apply(first.id, await confirmAll(first.id))
    const [slow, quick] = [
      await start(plan, document, 'yes'),
      await start(plan, Buffer.concat([document, Buffer.from('\n另行补充。\n')]), 'yes'),
    ]
    const [slowAfter, quickAfter] = [await confirmAll(slow.id), await confirmAll(quick.id)]
    await apply(quick.id, quickAfter)
    const { version } = (await program.inZone(zone, (context) => findActivePackage(context, zone, plan))) ?? {
      version: 0,
    }
    if (version > 1) await expect(apply(slow.id, slowAfter)).rejects.toMatchObject({ code: 'drafts.base_outdated' })
    expect(version).toBe(2)
  })
})
