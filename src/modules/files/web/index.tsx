/** What other slices' pages may use of files: a control to send them, and a link to look at one. */
export { FileLink } from './file-link.tsx'
export { UploadControl } from './upload-control.tsx'
