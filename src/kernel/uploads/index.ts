/** What an uploaded file is, whether it may be kept, and whether a scanner finds a virus in it. */
export type { InspectedFile, UploadInspection } from './inspect-bytes.ts'
export { inspectUpload, UPLOAD_BYTES_MAX } from './inspect-upload.ts'
export type { UploadType } from './upload-type.ts'
export { clamdVirusCheck, noVirusCheck, virusFinding } from './virus-check.ts'
export type { ClamdAddress, VirusCheck, VirusVerdict } from './virus-check.ts'
