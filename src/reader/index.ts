/** The door of the reader: bytes become a text, a text becomes a reading. */
export { readBytes } from './formats/read-bytes.ts'
export type { ReadBytes } from './formats/read-bytes.ts'
export { readText } from './read-text.ts'
export type * from './reading.ts'
export { toReadingJson } from './reading-json.ts'
export type * from './source-text.ts'
