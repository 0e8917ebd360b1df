/** The types of files that may be uploaded, and what they are called. */

export type UploadType =
  | 'pdf'
  | 'ofd'
  | 'docx'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'txt'
  | 'csv'
  | 'html'

type TypeFacts = {
  readonly mediaType: string
  /** The first is the one a file gets whose own ending says something else. */
  readonly endings: readonly [string, ...string[]]
}

export const uploadTypes: Readonly<Record<UploadType, TypeFacts>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  doc: { mediaType: 'application/msword', endings: ['doc', 'wps'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls', 'et'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  txt: { mediaType: 'text/plain', endings: ['txt', 'md'] },
  csv: { mediaType: 'text/csv', endings: ['csv', 'tsv'] },
  html: { mediaType: 'text/html', endings: ['html', 'htm'] },
}

/** Endings under which a machine runs text: the content is no different from any other text. */
export const SCRIPT_ENDINGS: ReadonlySet<string> = new Set(
  'bat cmd com ps1 psm1 vbs vbe js jse mjs cjs ts wsf wsh hta sh bash py pl rb php jsp asp aspx reg inf url iqy slk desktop'.split(
    ' ',
  ),
)
