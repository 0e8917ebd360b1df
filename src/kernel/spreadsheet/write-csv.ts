/** Rows of text as the csv that Excel and WPS open: UTF-8 with its mark, CRLF, nothing in it runs as a formula. */
import { withGuard } from './formula-guard.ts'

/**
 * The bytes of a csv. Codes of 12 digits and more lose their last ones when Excel opens a csv: offer `writeBook` first.
 *
 * @shape one line for each row, with a newline at the end
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => `${cells.map((text) => quoted(withGuard(text))).join(',')}\r\n`)
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`)
}

function quoted(text: string): string {
  return /[",\r\n\t;]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text
}
