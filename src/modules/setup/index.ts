/** The door of the setup slice: what the programs may call. */
import type { Accounts } from '#kernel/identity'
import { type HttpServer, implement } from '#kernel/http'
import { setupApi } from './schema.ts'
import { found, getSetup, getSteps, type SetupDesk, setBackupFolder, setFirstMonth } from './service.ts'

export { setupPages } from './schema.ts'
export { backupFolderSetting, lastBackupSetting, openSetupDesk, type SetupDesk } from './service.ts'

export function registerSetup(server: HttpServer, accounts: Accounts, desk: SetupDesk): void {
  implement(server, setupApi, {
    getSetup: () => getSetup(desk),
    found: (_context, _params, founding, exchange) => found(desk, accounts, server.program, founding, exchange),
    getSteps: (context, params) => getSteps(context, accounts, params),
    setFirstMonth: (context, params, body) => setFirstMonth(context, accounts, params, body),
    setBackupFolder: (context, params, body) => setBackupFolder(context, accounts, params, body),
  })
}
