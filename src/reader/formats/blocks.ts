/** A document between its markup and its text: paragraphs and tables, in reading order. */

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  /** How much of the paragraph is links, and how many: menus are nothing else. Zero outside web pages. */
  readonly linkedCharacters: number
  readonly linkCount: number
}

export type Cell = { readonly blocks: Block[]; readonly columnSpan: number; rowSpan: number }

export type TableBlock = { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

export type Block = Paragraph | TableBlock

/** A paragraph without links. */
export function paragraphOf(text: string): Paragraph {
  return { kind: 'paragraph', text, linkedCharacters: 0, linkCount: 0 }
}

/** All words of some blocks, one space between paragraphs. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flat().map(wordsOfCell).join(' ')))
    .filter((words) => words !== '')
    .join(' ')
}

/** All words of a cell, on one line. */
export function wordsOfCell(cell: Cell): string {
  return wordsOfBlocks(cell.blocks)
}
