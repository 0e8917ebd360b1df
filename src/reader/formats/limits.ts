/** How much the formats take in before they refuse. Every upload is hostile until measured. */

export const MEGABYTE = 1_000_000

/** A text longer than this is no plan; the limit holds for text files and for what comes out of the other formats. */
export const TEXT_BYTES_MAX = 20 * MEGABYTE

/** A PDF may carry large pictures. */
export const PDF_BYTES_MAX = 200 * MEGABYTE
export const PDF_PAGES_MAX = 5000

/** Declared sizes of a zip package, before anything is inflated. */
export const ZIP_DECLARED_BYTES_MAX = 200 * MEGABYTE
export const ZIP_RATIO_MAX = 100
/** Below this even a strongly packed part is harmless, and repetitive XML does pack a hundredfold. */
export const ZIP_RATIO_COUNTS_FROM_BYTES = MEGABYTE
export const ZIP_ENTRIES_MAX = 20_000

/** Units of an OFD may hold units: a small file can name more objects than any page shows. */
export const OBJECTS_MAX = 500_000

/** Nested tables, elements and composite objects deeper than a document written by people has. */
export const NESTING_MAX = 32
export const XML_NESTING_MAX = 256

/** @unit megabytes, one decimal */
export function megabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10
}
