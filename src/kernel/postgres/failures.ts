/** Turns what the system says when it cannot (disk full, no permission) into errors a person can act on. */
import { AppError } from '#base/errors'

const diskFull = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/
const unwritable = /EACCES|EPERM|EROFS|ENOENT|ENOTDIR|ENAMETOOLONG|Permission denied|Read-only file system/
/** How a shell ends when the program is there but may not be run, and when it is not there. */
const notRunnable = [126, 127]

/** The error of a known failure that shows in the words; else what `otherwise` makes of them. */
export function explainFailure(home: string, words: string, otherwise: () => unknown): unknown {
  if (diskFull.test(words)) return new AppError('database.disk_full', 'unavailable', { home })
  if (unwritable.test(words)) return new AppError('database.home_unwritable', 'unavailable', { home, reason: words })
  return otherwise()
}

/** Undefined where the program did run, however it ended. */
export function findEngineFailure(binaries: string, code: number | null, reason: string): AppError | undefined {
  if (code === null || !notRunnable.includes(code)) return undefined
  return new AppError('database.engine_unusable', 'unavailable', { binaries, reason })
}
