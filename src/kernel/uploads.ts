/** The door of `uploads/`: what an uploaded file is, and whether it may be kept. */
export {
  type ClamdAddress,
  clamdVirusCheck,
  type InspectedFile,
  inspectUpload,
  noVirusCheck,
  UPLOAD_BYTES_MAX,
  type UploadInspection,
  type UploadType,
  type VirusCheck,
  virusFinding,
  type VirusVerdict,
} from './uploads/index.ts'
