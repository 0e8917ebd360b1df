import path from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programActor } from '#kernel/actor'
import { act, type Context } from '#kernel/context'
import type { PlanPackage } from '#plan'
import { openTestProgram, type TestProgram } from '#test/program'
import {
  applyPackage,
  getDocument,
  holdEntry,
  installPackage,
  listPlans,
  loadPackageFolder,
  releaseEntry,
} from './index.ts'

const root = path.resolve(import.meta.dirname, '../../..')

let program: TestProgram
let shipped: PlanPackage
beforeAll(async () => {
  program = await openTestProgram()
  shipped = getPackage('plans/xinxiang-2018')
})
afterAll(() => program.close())

function getPackage(folder: string): PlanPackage {
  const { value } = loadPackageFolder(path.join(root, folder))
  if (value === null) throw new Error(`${folder} does not load`)
  return value
}

const apply = (pack: PlanPackage) => program.inZone(pack.plan.zone.id, (context) => applyPackage(context, pack))
const install = (pack: PlanPackage) => program.inZone(pack.plan.zone.id, (context) => installPackage(context, pack))
const list = () => program.inZone('', listPlans)
const documentAt = (zone: string, plan: string) =>
  program.inZone(zone, (context) => getDocument(context, { zone, plan }))
const hold = (request: Parameters<typeof holdEntry>[1]) =>
  program.inZone(request.zoneId, (context) => holdEntry(context, request))
const release = (zone: string, id: string) => program.inZone(zone, (context) => releaseEntry(context, zone, id))

/** The shipped plan as the plan of a zone that no other test uses, with `remarks` to tell versions apart. */
function planOf(zone: string, remark = '第一稿'): PlanPackage {
  return { ...shipped, plan: { ...shipped.plan, zone: { id: zone, name: zone }, remarks: [remark] } }
}

const without = (pack: PlanPackage, target: string): PlanPackage => ({
  ...pack,
  targets: pack.targets.filter((entry) => entry.id !== target),
})

const documentOf = (zone: string) => documentAt(zone, shipped.plan.id)

async function count(table: string, zone: string): Promise<number> {
  return program.inZone(zone, async (context) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from luoshi.${sql.id(table)} where zone_id = ${zone}`.execute(context.db())
    return rows[0]?.n ?? 0
  })
}

describe('applying a plan', () => {
  it('puts a first version in force, and the same again changes nothing', async () => {
    const pack = planOf('twice')
    expect(await apply(pack)).toEqual({ outcome: 'activated', version: 1 })
    expect(await apply(pack)).toEqual({ outcome: 'unchanged', version: 1 })
    expect([await count('plan_versions', 'twice'), await count('plan_activations', 'twice')]).toEqual([1, 1])
  })

  it('keeps every version, and an earlier one can be put in force again', async () => {
    await apply(planOf('revised', '第一稿'))
    expect(await apply(planOf('revised', '修订稿'))).toEqual({ outcome: 'activated', version: 2 })
    expect((await documentOf('revised')).plan).toMatchObject({ version: 2, remarks: ['修订稿'] })
    expect(await apply(planOf('revised', '第一稿'))).toEqual({ outcome: 'activated', version: 1 })
    expect((await documentOf('revised')).plan).toMatchObject({ version: 1, remarks: ['第一稿'] })
    expect([await count('plan_versions', 'revised'), await count('plan_activations', 'revised')]).toEqual([2, 3])
  })

  it('at once by two people gives one version, not two', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => apply(planOf('together'))))
    expect(outcomes.filter((applied) => applied.outcome === 'activated')).toHaveLength(1)
    expect(await count('plan_versions', 'together')).toBe(1)
  })

  it('in one zone leaves the same plan of another zone alone', async () => {
    await apply(planOf('east', '东区'))
    await apply(planOf('west', '西区'))
    expect((await documentOf('east')).plan.remarks).toEqual(['东区'])
    expect((await documentOf('west')).plan.remarks).toEqual(['西区'])
  })

  it('follows the model for any order of applications', async () => {
    const drafts = ['甲稿', '乙稿', '丙稿']
    let zoneNumber = 0
    const orders = fc.array(fc.constantFrom(...drafts), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const zone = `law-${(zoneNumber += 1)}`
        const versions: string[] = []
        let inForce: string | null = null
        for (const draft of order) {
          const { outcome, version } = await apply(planOf(zone, draft))
          if (!versions.includes(draft)) versions.push(draft)
          expect(version).toBe(versions.indexOf(draft) + 1)
          expect(outcome).toBe(inForce === draft ? 'unchanged' : 'activated')
          inForce = draft
        }
        expect((await documentOf(zone)).plan.remarks).toEqual([inForce])
        expect(await count('plan_versions', zone)).toBe(versions.length)
      }),
      { numRuns: 15 },
    )
  })
})

it('a package of an invented zone passes through everything, without a line of code for it', async () => {
  const pack = getPackage('test/fixtures/plans/qingshui-2021')
  expect(await apply(pack)).toEqual({ outcome: 'activated', version: 1 })
  const document = await documentAt('qingshui', 'qingshui-2021')
  expect(document.clauses.flatMap((clause) => clause.targets)).toHaveLength(pack.targets.length)
  expect((await list()).plans).toContainEqual(expect.objectContaining({ zone: '清水县', title: pack.plan.title }))
})

describe('starting the program', () => {
  it('puts a plan in force that the database has never seen', async () => {
    expect(await install(planOf('first-start'))).toEqual({ outcome: 'activated', version: 1 })
    expect(await install(planOf('first-start'))).toEqual({ outcome: 'same', version: 1 })
    expect((await documentOf('first-start')).plan.version).toBe(1)
  })

  it('leaves in force what the office applied since, and writes nothing', async () => {
    await install(planOf('second-start'))
    await apply(planOf('second-start', '修订稿'))
    expect(await install(planOf('second-start'))).toEqual({ outcome: 'differs', version: 2 })
    expect(await install(planOf('second-start', '新发行'))).toEqual({
      outcome: 'differs',
      version: 2,
    })
    expect((await documentOf('second-start')).plan.remarks).toEqual(['修订稿'])
    expect(await count('plan_activations', 'second-start')).toBe(2)
  })
})

describe('running work', () => {
  const key = { zoneId: 'held', planId: 'xinxiang-2018' }

  it('keeps a version out that drops what it stands on, with the list, and nothing changes', async () => {
    const pack = planOf('held')
    const [target] = pack.targets
    if (target === undefined) throw new Error('the plan has targets')
    await apply(pack)
    const held = await hold({ ...key, entryKind: 'targets', entryId: target.id, reason: '三季度填报' })
    const refused = apply(without(pack, target.id))
    await expect(refused).rejects.toMatchObject({
      code: 'plans.would_orphan',
      params: { entries: [`targets ${target.id}（三季度填报）`] },
    })
    expect(await count('plan_versions', 'held')).toBe(1)
    await release('held', held)
    await expect(release('held', held)).rejects.toMatchObject({ code: 'plans.hold_not_found' })
    expect(await apply(without(pack, target.id))).toEqual({ outcome: 'activated', version: 2 })
  })

  it('cannot stand on what the plan does not have', async () => {
    const held = hold({ ...key, entryKind: 'targets', entryId: 'no-such', reason: '填报' })
    await expect(held).rejects.toMatchObject({ code: 'plans.entry_not_found' })
  })
})

describe('reading plans', () => {
  it('opens a demonstration first, where there is one', async () => {
    const demo = getPackage('plans/xinxiang-2018-demo')
    await apply(shipped)
    await apply(demo)
    const { plans, home } = await list()
    expect(home).toEqual({ zone: demo.plan.zone.id, plan: demo.plan.id })
    expect(plans.filter((plan) => plan.zoneId === shipped.plan.zone.id)).toHaveLength(2)
  })

  it('in production shows no demonstration, also one that was applied before', async () => {
    const demo = getPackage('plans/xinxiang-2018-demo')
    await apply(shipped)
    await apply(demo)
    const inProduction = { ...program, mode: 'production' as const }
    const read = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
      act(inProduction, programActor(demo.plan.zone.id), work)
    const { plans, home } = await read(listPlans)
    expect(plans.map((plan) => plan.id)).not.toContain(demo.plan.id)
    expect(home?.plan).not.toBe(demo.plan.id)
    const params = { zone: demo.plan.zone.id, plan: demo.plan.id }
    await expect(read((context) => getDocument(context, params))).rejects.toMatchObject({ code: 'plans.not_found' })
  })

  it('refuses a plan that is not there', async () => {
    await expect(documentAt('nowhere', 'none')).rejects.toMatchObject({
      code: 'plans.not_found',
    })
  })

  it('answers the package as it was applied, to the byte', async () => {
    await apply(planOf('replay'))
    const first = JSON.stringify(await documentOf('replay'))
    await apply(planOf('replay', '修订稿'))
    await apply(planOf('replay'))
    expect(JSON.stringify(await documentOf('replay'))).toBe(first)
  })
})
