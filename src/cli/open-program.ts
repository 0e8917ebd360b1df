/** The program on a database: what every use case runs on. */
import { nobody } from '#kernel/actor'
import { systemClock } from '#kernel/clock'
import type { Config } from '#kernel/config'
import type { Program } from '#kernel/context'
import type { Connection } from '#kernel/database'
import type { Logger } from '#kernel/log'
import { listZones } from '#modules/plans'

export function openProgram({ mode }: Config, connection: Connection, log: Logger): Program {
  return {
    connection,
    mode,
    log,
    clock: systemClock,
    demonstrationDay: null,
    zones: () => connection.run(nobody(), listZones),
  }
}
