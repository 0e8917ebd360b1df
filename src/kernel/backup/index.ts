/** Backup, check, restore, drill. Start reading at `write.ts` and `restore.ts`; `README.md` says why it is so. */
export { checkBackup } from './check.ts'
export { drillBackup } from './drill.ts'
export { dropEverything } from './drop.ts'
export type { Manifest } from './manifest.ts'
export type { Progress } from './progress.ts'
export { restoreBackup } from './restore.ts'
export { writeBackup } from './write.ts'
