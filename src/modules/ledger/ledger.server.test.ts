/** The ledger of an invented county, without a server: several plans, days that go by, and a plan that is revised. */
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyPackage, loadPackageFolder } from '#modules/plans'
import type { PlanPackage } from '#plan'
import { openTestProgram, type TestProgram } from '#test/program'
import { getLedger } from './items.ts'
import { saveNote } from './notes.ts'
import type { Reporting } from './schema.ts'

const folder = path.resolve(import.meta.dirname, '../../../test/fixtures/plans/qingshui-2021')
const zone = 'qingshui'

let program: TestProgram
let pack: PlanPackage
beforeAll(async () => {
  program = await openTestProgram()
  const { value } = loadPackageFolder(folder)
  if (value === null) throw new Error('the fixture does not load')
  pack = value
})
afterAll(() => program.close())

const apply = (plan: PlanPackage) => program.inZone(zone, (context) => applyPackage(context, plan))
const ledger = (month?: string) => program.inZone(zone, (context) => getLedger(context, { zone, month }))
const write = (item: string, office: string, month: string) =>
  program.inZone(zone, (context) =>
    saveNote(
      context,
      { zone, plan: pack.plan.id, item, office, month },
      { progress: '已完成两成', problems: '', nextSteps: '', evidence: [] },
    ),
  )
const reporting = async (item: string, office: string, month: string): Promise<Reporting | null | undefined> =>
  (await ledger(month)).items
    .find((one) => one.plan === pack.plan.id && one.id === item)
    ?.units.find((unit) => unit.office === office)?.reporting

it('several plans of a zone are one ledger, and each month is asked of the plans that it belongs to', async () => {
  program.setNow('2021-06-10T00:00:00Z')
  await apply(pack)
  const later = { ...pack, plan: { ...pack.plan, id: 'qingshui-2022', from: '2021-06-01', to: '2024-12-31' } }
  await apply({ ...later, layers: ['qingshui-2022'] })
  const { items, plans, month, months } = await ledger()
  expect(plans.map(({ id }) => id)).toEqual([pack.plan.id, 'qingshui-2022'])
  expect(items.map(({ plan, id }) => `${plan} ${id}`)).toEqual(
    [pack.plan.id, 'qingshui-2022'].flatMap((plan) => pack.items.map(({ clause }) => `${plan} ${clause}`)),
  )
  expect([month, months]).toEqual(['2021-06', ['2021-06', '2021-05', '2021-04', '2021-03']])
  const before = (await ledger('2021-05')).items.filter(({ plan }) => plan === 'qingshui-2022')
  expect(before.flatMap(({ units }) => units).every((unit) => unit.reporting === null)).toBe(true)
})

it('a note of a month is open, then missing, then late; one in time stays in time', async () => {
  program.setNow('2021-07-05T00:00:00Z')
  expect(await reporting('2-1', 'health', '2021-06')).toBe('open')
  await write('2-1', 'agriculture', '2021-06')
  program.setNow('2021-07-06T00:00:00Z')
  expect(await reporting('2-1', 'health', '2021-06')).toBe('missing')
  await write('2-1', 'health', '2021-06')
  await write('2-1', 'agriculture', '2021-06')
  expect(await reporting('2-1', 'health', '2021-06')).toBe('late')
  expect(await reporting('2-1', 'agriculture', '2021-06')).toBe('reported')
})

it('an item of which a unit has written cannot drop out of a plan unseen', async () => {
  const without = (item: string): PlanPackage => ({
    ...pack,
    items: pack.items.filter(({ clause }) => clause !== item),
  })
  await write('2-2', 'environment', '2021-07')
  await expect(apply(without('2-2'))).rejects.toMatchObject({
    code: 'plans.would_orphan',
    params: { entries: [expect.stringContaining('县生态环境局')] },
  })
  expect(await apply(without('3-1'))).toMatchObject({ outcome: 'activated' })
})
