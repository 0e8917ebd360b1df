/**
 * Text that stands in rows and cells: what Excel and WPS put on the clipboard, and csv. Reads on the server and in the
 * page alike. Nothing is trimmed, guessed or dropped: a cell is the text that was in it.
 *
 *   text  = row { newline row }          a newline at the very end begins no row
 *   row   = cell { delimiter cell }
 *   cell  = '"' { any | '""' } '"'       where a delimiter, a newline or the end follows
 *         | characters up to the next delimiter or newline
 */

export type TextRows = readonly (readonly string[])[]

/** Cells of what was copied in Excel or WPS: tabs between cells, quotes around cells with line breaks or quotes. */
export function parsePasted(text: string): TextRows {
  return parseDelimited(text, '\t')
}

/** Cells of a text whose cells one character parts. Line breaks inside a cell come back as `\n`. */
export function parseDelimited(text: string, delimiter: string): TextRows {
  const source = text.replaceAll(/\r\n?/g, '\n')
  const rows: string[][] = []
  let cells: string[] = []
  let at = source.startsWith('\uFEFF') ? 1 : 0
  while (at < source.length) {
    const cell = quotedCell(source, at, delimiter) ?? plainCell(source, at, delimiter)
    cells.push(cell.text)
    const next = source[cell.end]
    at = cell.end + 1
    if (next === delimiter) {
      // A delimiter at the very end has one more cell behind it, which is empty.
      if (at === source.length) cells.push('')
      else continue
    }
    rows.push(cells)
    cells = []
  }
  if (cells.length > 0) rows.push(cells)
  return rows
}

type ParsedCell = { readonly text: string; readonly end: number }

/** Null where no quote opens, or where what it opens does not close before a delimiter: such a quote is an inch mark. */
function quotedCell(source: string, start: number, delimiter: string): ParsedCell | null {
  if (source[start] !== '"') return null
  let close = source.indexOf('"', start + 1)
  while (close >= 0 && source[close + 1] === '"') close = source.indexOf('"', close + 2)
  if (close < 0) return null
  const next = source[close + 1]
  if (next !== undefined && next !== delimiter && next !== '\n') return null
  return { text: source.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
}

function plainCell(source: string, start: number, delimiter: string): ParsedCell {
  let end = start
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n') end++
  return { text: source.slice(start, end), end }
}
