/** What is done once a day in every zone, by whichever process comes first; a day that was missed is not made up for. */
import { programActor } from './actor.ts'
import type { AuditTables } from './audit/tables.ts'
import { civilDay } from './clock.ts'
import { act, type Context, type Program } from './context.ts'

export type DailyTask = {
  readonly name: string
  readonly run: (context: Context) => Promise<void>
}

export type Daily = { stop(): Promise<void> }

const lookEveryMs = 60_000

export function startDaily(program: Program, tasks: readonly DailyTask[]): Daily {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const look = (): void => {
    running = running
      .then(() => runDue(program, tasks, () => stopped))
      .catch((error: unknown) => program.log.error({ err: error }, 'the daily tasks could not be begun'))
  }
  look()
  const timer = setInterval(look, lookEveryMs)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

/** Runs every task that no process has run today. A task that fails holds up no other, and is tried again. */
export async function runDue(
  program: Program,
  tasks: readonly DailyTask[],
  isStopped: () => boolean = () => false,
): Promise<void> {
  for (const zone of await program.zones()) {
    for (const task of tasks) {
      if (isStopped()) return
      await act(program, programActor(zone), (context) => runOnce(context, task)).catch((error: unknown) =>
        program.log.error({ err: error, zone, task: task.name }, 'a daily task failed; it is tried again'),
      )
    }
  }
}

/** Where it fails the row goes with it, and the day is free again. */
async function runOnce(context: Context, { name, run }: DailyTask): Promise<void> {
  const row = { zoneId: context.actor.zone, task: name, day: civilDay(context.now), ranAt: context.now }
  const { numInsertedOrUpdatedRows } = await context
    .db<AuditTables>()
    .insertInto('dailyRuns')
    .values(row)
    .onConflict((conflict) => conflict.columns(['zoneId', 'task', 'day']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) await run(context)
}
