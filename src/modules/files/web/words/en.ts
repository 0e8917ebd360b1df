/** The words of files, English. */
import type { Translation } from '#web/words'
import type { zhCN } from './zh-cn.ts'

export const en: Translation<typeof zhCN> = {
  choose: 'Add files',
  drop: 'Drop files here or click to choose; on a telephone take a picture',
  classified: 'Nothing classified',
  uploading: 'Uploading {name} …',
  refused: 'Not taken in',
  remove: 'Remove',
  removeNamed: 'Remove {name}',
  preview: 'Preview',
  download: 'Download',
  noWords: 'There are no words to preview; please download it.',
  close: 'Close',
  size: '{kilobytes} KB',
}
