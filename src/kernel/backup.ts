/** The door of `backup/`: one file that holds everything, the way back from it, and the drill that proves both. */
export {
  checkBackup,
  drillBackup,
  dropEverything,
  type Manifest,
  type Progress,
  restoreBackup,
  writeBackup,
} from './backup/index.ts'
