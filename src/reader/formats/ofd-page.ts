/**
 * The text objects of one OFD page with their places: through layers and page blocks, into composite objects, by way of
 * the templates the page lies on.
 */
import { NESTING_MAX, OBJECTS_MAX } from './limits.ts'
import { compose, IDENTITY, type Matrix, matrixOf } from './matrix.ts'
import { textPieces } from './ofd-text.ts'
import type { Piece } from './page-rows.ts'
import { attribute, childrenOf, findChild, listChildren, nameOf, type XmlElement } from './xml.ts'

/** Composite units by their identifier. */
export type Composites = ReadonlyMap<string, XmlElement>

export class OfdObjects {
  private readonly composites: Composites
  private objectCount = 0

  constructor(composites: Composites) {
    this.composites = composites
  }

  /** Whether the document holds more objects than are read. */
  get isExhausted(): boolean {
    return this.objectCount > OBJECTS_MAX
  }

  /** The pieces of text of a page or a template, in the order of the file. */
  piecesOf(page: XmlElement): Piece[] {
    const pieces: Piece[] = []
    for (const layer of listChildren(findChild(page, 'Content'), 'Layer')) this.collect(layer, IDENTITY, 0, pieces)
    return pieces
  }

  private collect(block: XmlElement, toPage: Matrix, depth: number, pieces: Piece[]): void {
    for (const object of childrenOf(block)) {
      this.objectCount++
      if (this.isExhausted || attribute(object, 'Visible') === 'false') continue
      const name = nameOf(object)
      if (name === 'TextObject') for (const piece of textPieces(object, placed(object, toPage))) pieces.push(piece)
      else if (name === 'PageBlock') this.collect(object, toPage, depth, pieces)
      else if (name === 'CompositeObject' && depth < NESTING_MAX) {
        const unit = this.composites.get(attribute(object, 'ResourceID') ?? '')
        const content = findChild(unit, 'Content')
        if (content !== undefined) this.collect(content, placed(object, toPage), depth + 1, pieces)
      }
    }
  }
}

/** From the inside of an object to the page: its own matrix first, then the corner of its boundary. */
function placed(object: XmlElement, toPage: Matrix): Matrix {
  const [x = 0, y = 0] = numbersIn(attribute(object, 'Boundary'))
  const own = matrixOf(numbersIn(attribute(object, 'CTM')))
  return compose(toPage, compose([1, 0, 0, 1, x, y], own))
}

/** The numbers of an attribute that lists them. */
export function numbersIn(list: string | null): number[] {
  return (list ?? '').trim().split(/\s+/).map(Number.parseFloat).filter(Number.isFinite)
}
