/** Blocks to text: one line per paragraph, one line per table row with tabs between its cells. */
import type { Block, Cell, TableBlock } from './blocks.ts'
import { wordsOfCell } from './blocks.ts'
import type { SourceTable } from '#reader/source-text'
import { type Grid, gridOf } from './table-grid.ts'

export type WrittenBlocks = { readonly text: string; readonly tables: readonly SourceTable[] }

/** A cell with so many paragraphs that hold most of the table's words is a page, not a cell. */
const PAGE_PARAGRAPHS_MIN = 8
const PAGE_CHARACTERS_MIN = 3000

/** The text of some blocks, and where in it its tables stand. */
export function writeBlocks(blocks: readonly Block[]): WrittenBlocks {
  const writer = new BlockWriter()
  writer.write(blocks)
  return { text: writer.text(), tables: writer.tables }
}

class BlockWriter {
  readonly tables: SourceTable[] = []
  private readonly lines: string[] = []
  private length = 0

  text(): string {
    return this.lines.join('\n')
  }

  write(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.writeLine(block.text)
      else this.writeTable(block)
    }
  }

  private writeTable(table: TableBlock): void {
    const grid = isLayout(table) ? null : gridOf(table.rows)
    if (grid === null) for (const cell of table.rows.flat()) this.write(cell.blocks)
    else this.writeGrid(grid)
  }

  private writeGrid(grid: Grid): void {
    const rows = grid.rows.filter((row) => row.some((words) => words !== ''))
    if (rows.length === 0) return
    const start = this.nextLineStart()
    for (const row of grid.printedRows) if (row.some((words) => words !== '')) this.writeLine(row.join('\t').trimEnd())
    this.tables.push({ span: { start, end: this.length }, rows })
  }

  private writeLine(line: string): void {
    this.length = this.nextLineStart() + line.length
    this.lines.push(line)
  }

  private nextLineStart(): number {
    return this.lines.length === 0 ? 0 : this.length + 1
  }
}

/** Whether a table only puts pieces of a page side by side. */
function isLayout(table: TableBlock): boolean {
  const cells = table.rows.flat()
  if (!table.rows.some((row) => row.length > 1)) return true
  if (cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return true
  const sizes = cells.map((cell) => wordsOfCell(cell).length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return cells.some((cell, index) => isPage(cell, sizes[index] ?? 0, all))
}

function isPage(cell: Cell, size: number, all: number): boolean {
  return size > PAGE_CHARACTERS_MIN || (cell.blocks.length >= PAGE_PARAGRAPHS_MIN && size > all / 2)
}
