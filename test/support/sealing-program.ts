/** A program for killing: seals the logs of a database and says so. `node test/support/sealing-program.ts OWNER_URL` */
import { writeSync } from 'node:fs'
import { startSealer } from '#kernel/audit'
import { createLogger } from '#kernel/log'

const sealer = startSealer(process.argv[2] ?? '', createLogger('silent'), () => writeSync(1, 'sealed\n'))
// As fast as it can, so that it is in the middle of something whenever it is killed.
for (;;) await sealer.sealNow().catch(() => 0)
