/** The tables this slice owns. Nothing else may name them. */
import type { Retention } from './schema.ts'

export type FilesTables = {
  fileParts: { zoneId: string; sha256: string; part: number; content: Buffer }
  files: {
    zoneId: string
    fileId: string
    officeId: string
    sha256: string
    name: string
    type: string
    mediaType: string
    sizeBytes: string
    words: string | null
    retention: Retention
    uploadedBy: string
    uploadedAt: Date
  }
}
