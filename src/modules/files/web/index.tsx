/** What other slices' pages may use of files: a control to send them, a link to look at one, and why one was refused. */
export { FileLink } from './file-link.tsx'
export { UploadControl } from './upload-control.tsx'
export { UploadRefusal } from './upload-refusal.tsx'
