/** OFD documents (GB/T 33190): OFD.xml names the document, the document its pages, templates and resources. */
import { OBJECTS_MAX } from './limits.ts'
import { type Composites, numbersIn, OfdObjects } from './ofd-page.ts'
import { resolvePart } from './package-path.ts'
import { pageText } from './page-paragraphs.ts'
import { type Page, type Piece, rowsOf } from './page-rows.ts'
import { printedTables } from './printed-tables.ts'
import { type Refusal, refuse } from './refusal.ts'
import { withoutFurniture } from './running-furniture.ts'
import type { SourceText } from '#reader/source-text'
import { attribute, findChild, listChildren, parseXml, textOf, type XmlElement } from './xml.ts'
import { partBytes } from './zip-entry.ts'
import type { ZipPackage } from './zip-gate.ts'

type Part = { readonly name: string; readonly root: XmlElement }

export const OFD_ENTRY = 'OFD.xml'
const A4_MM: readonly [number, number] = [210, 297]

/** The text of an OFD, its pages joined. */
export function readOfd(zip: ZipPackage): SourceText | Refusal {
  const entry = findPart(zip, OFD_ENTRY)
  const body = findChild(entry?.root, 'DocBody')
  const document = entry === null ? null : findReferred(zip, entry, findChild(body, 'DocRoot'))
  if (document === null) return refuse('reader.broken_ofd', { part: OFD_ENTRY })
  const common = findChild(document.root, 'CommonData')
  const objects = new OfdObjects(compositesOf(zip, document, common))
  const pages: Page[] = []
  for (const reference of listChildren(findChild(document.root, 'Pages'), 'Page')) {
    const page = findNamed(zip, document, attribute(reference, 'BaseLoc'))
    if (page === null) return refuse('reader.broken_ofd', { part: attribute(reference, 'BaseLoc') ?? '' })
    pages.push(readPage(page, templatePieces(zip, document, common, page, objects), objects, common))
  }
  if (objects.isExhausted) return refuse('reader.too_many_objects', { objects_limit: OBJECTS_MAX })
  const { text, pageStarts } = pageText(withoutFurniture(pages.map((page) => ({ page, rows: rowsOf(page) }))))
  if (text.trim() === '') return refuse('reader.scanned_ofd', { pages: pages.length })
  const heading = textOf(findChild(findChild(body, 'DocInfo'), 'Title')).trim() || null
  return { text, format: 'ofd', tables: printedTables(text), heading, pageStarts }
}

function readPage(page: Part, under: readonly Piece[], objects: OfdObjects, common: XmlElement | undefined): Page {
  const area = findChild(page.root, 'Area') ?? findChild(common, 'PageArea')
  const [, , width = A4_MM[0], height = A4_MM[1]] = numbersIn(textOf(findChild(area, 'PhysicalBox')))
  return { pieces: [...under, ...objects.piecesOf(page.root)], width, height }
}

function templatePieces(
  zip: ZipPackage,
  document: Part,
  common: XmlElement | undefined,
  page: Part,
  objects: OfdObjects,
): Piece[] {
  const wanted = listChildren(page.root, 'Template').map((template) => attribute(template, 'TemplateID'))
  return listChildren(common, 'TemplatePage')
    .filter((template) => wanted.includes(attribute(template, 'ID')))
    .flatMap((template) => {
      const part = findNamed(zip, document, attribute(template, 'BaseLoc'))
      return part === null ? [] : objects.piecesOf(part.root)
    })
}

function compositesOf(zip: ZipPackage, document: Part, common: XmlElement | undefined): Composites {
  const resources = ['PublicRes', 'DocumentRes'].flatMap((name) => listChildren(common, name))
  const composites = new Map<string, XmlElement>()
  for (const reference of resources) {
    const units = findChild(findReferred(zip, document, reference)?.root, 'CompositeGraphicUnits')
    for (const unit of listChildren(units, 'CompositeGraphicUnit')) composites.set(attribute(unit, 'ID') ?? '', unit)
  }
  return composites
}

function findReferred(zip: ZipPackage, from: Part, reference: XmlElement | undefined): Part | null {
  return reference === undefined ? null : findNamed(zip, from, textOf(reference).trim())
}

function findNamed(zip: ZipPackage, from: Part, reference: string | null): Part | null {
  return reference === null || reference === '' ? null : findPart(zip, resolvePart(reference, from.name))
}

function findPart(zip: ZipPackage, name: string): Part | null {
  const bytes = partBytes(zip, name)
  const root = bytes === null ? null : parseXml(bytes)
  return root === null ? null : { name, root }
}
