import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chanceFrom } from '#test/crash-round'
import { openWrittenLog, type WrittenLog, zone } from '#test/written-log'

const seed = Number(process.env.LUOSHI_SEED ?? Date.now() % 1_000_000)
const deaths = 4

let log: WrittenLog
beforeAll(async () => {
  log = await openWrittenLog()
})
afterAll(() => log.close())

function startSealing(): ChildProcess {
  const program = path.resolve(import.meta.dirname, '../../../test/support/sealing-program.ts')
  return spawn(process.execPath, [program, log.program.logins.owner], { stdio: ['ignore', 'pipe', 'inherit'] })
}

it(`kill -9 in the middle of sealing loses no entry and seals none twice (seed ${seed})`, async () => {
  const chance = chanceFrom(seed)
  const acknowledged: string[] = []
  const writing = new AbortController()
  const write = async (writer: number): Promise<void> => {
    for (let count = 0; !writing.signal.aborted; count += 1) {
      const object = `writer ${writer} ${count}`
      await log.program.inZone(zone, async (context) => {
        context.record({ action: 'tests.written', object, payload: { count } })
      })
      acknowledged.push(object)
    }
  }
  const writers = Promise.all([1, 2, 3].map(write))
  for (let death = 0; death < deaths; death += 1) {
    const program = startSealing()
    const batches = 1 + Math.floor(chance() * 6)
    for (let batch = 0; batch < batches; batch += 1) await once(program.stdout ?? program, 'data')
    program.kill('SIGKILL')
    await once(program, 'exit')
  }
  writing.abort()
  await writers
  await log.seal()
  const { rows } = await log.owner.query<{ number: number; object: string }>(
    'select number::int, object from luoshi.audit_entries where zone_id = $1 order by number',
    [zone],
  )
  expect(rows.map(({ object }) => object).sort()).toEqual(acknowledged.toSorted())
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1))
  expect(await log.codes()).toEqual([])
})
