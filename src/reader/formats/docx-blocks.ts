/** The body of a docx as blocks: paragraphs with their numbers, tables with merged cells, text boxes. */
import type { Block, Cell } from './blocks.ts'
import { paragraphOf } from './blocks.ts'
import type { DocxNumbering, NumberPlace } from './docx-numbering.ts'
import { paragraphText } from './docx-paragraph.ts'
import { placeIn } from './docx-styles.ts'
import { attribute, childrenOf, findChild, listChildren, nameOf, type XmlElement } from './xml.ts'

/** Wrappers whose content stands in the text as if they were not there. */
const TRANSPARENT = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag', 'body'])

export class DocxBlocks {
  private readonly numbering: DocxNumbering
  private readonly stylePlaces: ReadonlyMap<string, NumberPlace>

  constructor(numbering: DocxNumbering, stylePlaces: ReadonlyMap<string, NumberPlace>) {
    this.numbering = numbering
    this.stylePlaces = stylePlaces
  }

  /** The blocks inside an element, in order; the numbers count on from the last call. */
  blocksIn(node: XmlElement): Block[] {
    return childrenOf(node).flatMap((child) => {
      const name = nameOf(child)
      if (name === 'p') return this.paragraphs(child)
      if (name === 'tbl') return [this.table(child)]
      if (name === 'AlternateContent') return this.blocksIn(findChild(child, 'Choice') ?? {})
      return TRANSPARENT.has(name) ? this.blocksIn(child) : []
    })
  }

  private paragraphs(node: XmlElement): Block[] {
    const { text, boxes } = paragraphText(node)
    const mark = text.trim() === '' ? '' : this.mark(findChild(node, 'pPr'))
    const lines = `${mark}${text}`.split('\n').map((line) => line.trim())
    const printed = lines.filter((line) => line !== '').map(paragraphOf)
    return [...printed, ...boxes.flatMap((box) => this.blocksIn(box))]
  }

  /** A list that the paragraph names itself goes before the one of its style; list 0 switches numbering off. */
  private mark(properties: XmlElement | undefined): string {
    const ofStyle = this.stylePlaces.get(attribute(findChild(properties, 'pStyle'), 'val') ?? '')
    const own = placeIn(properties)
    const list = own.list ?? ofStyle?.list ?? '0'
    return list === '0' ? '' : this.numbering.nextMark({ list, level: own.level ?? ofStyle?.level ?? 0 })
  }

  private table(node: XmlElement): Block {
    const rows: Cell[][] = []
    const begunAt = new Map<number, Cell>()
    for (const row of tableRows(node)) {
      const cells: Cell[] = []
      let column = numberIn(findChild(row, 'trPr'), 'gridBefore', 0)
      if (column > 0) cells.push({ blocks: [], columnSpan: column, rowSpan: 1 })
      for (const cell of tableCells(row)) {
        const properties = findChild(cell, 'tcPr')
        const columnSpan = numberIn(properties, 'gridSpan', 1)
        const above = begunAt.get(column)
        if (above !== undefined && continuesAbove(properties)) above.rowSpan++
        else {
          const begun = { blocks: this.blocksIn(cell), columnSpan, rowSpan: 1 }
          cells.push(begun)
          begunAt.set(column, begun)
        }
        column += columnSpan
      }
      rows.push(cells)
    }
    return { kind: 'table', rows }
  }
}

function tableRows(node: XmlElement): readonly XmlElement[] {
  return childrenOf(node).flatMap((child) => {
    const name = nameOf(child)
    if (name === 'tr') return findChild(findChild(child, 'trPr'), 'del') === undefined ? [child] : []
    return TRANSPARENT.has(name) ? tableRows(child) : []
  })
}

function tableCells(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    const name = nameOf(child)
    if (name === 'tc') return [child]
    return TRANSPARENT.has(name) ? tableCells(child) : []
  })
}

/** `w:vMerge` without `restart`: the cell above goes on through this one. */
function continuesAbove(properties: XmlElement | undefined): boolean {
  const merge = listChildren(properties, 'vMerge')[0]
  return merge !== undefined && attribute(merge, 'val') !== 'restart'
}

function numberIn(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number.parseInt(attribute(findChild(properties, name), 'val') ?? '', 10)
  return Number.isNaN(value) || value < 0 ? otherwise : value
}
