/** Word documents: word/document.xml with its styles and numbering, found through the relations of the package. */
import { DocxBlocks } from './docx-blocks.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { stylePlaces } from './docx-styles.ts'
import { resolvePart } from './package-path.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { SourceText } from '#reader/source-text'
import { writeBlocks } from './write-blocks.ts'
import { attribute, childrenOf, findChild, nameOf, parseXml, textOf, type XmlElement } from './xml.ts'
import { partBytes } from './zip-entry.ts'
import type { ZipPackage } from './zip-gate.ts'

const USUAL_PART = 'word/document.xml'

/** Name of the main part of a docx, null where the package is none. */
export function findDocxPart(zip: ZipPackage): string | null {
  const named = relatedPart(zip, '', 'officeDocument')
  if (named !== null && /(?:^|\/)document\d*\.xml$/.test(named) && zip.entries.has(named)) return named
  return zip.entries.has(USUAL_PART) ? USUAL_PART : null
}

/** The text of a docx, its tables by cells, its automatic numbers as the marks that a reader sees. */
export function readDocx(zip: ZipPackage, part: string): SourceText | Refusal {
  const document = partXml(zip, part)
  const body = document === null ? undefined : findChild(document, 'body')
  if (body === undefined) return refuse('reader.broken_docx', { part })
  const places = stylePlaces(relatedXml(zip, part, 'styles'))
  const numbering = new DocxNumbering(relatedXml(zip, part, 'numbering'), places)
  const { text, tables } = writeBlocks(new DocxBlocks(numbering, places).blocksIn(body))
  return { text, format: 'docx', tables, heading: statedTitle(zip), pageStarts: [] }
}

function statedTitle(zip: ZipPackage): string | null {
  const core = partXml(zip, relatedPart(zip, '', 'core-properties') ?? 'docProps/core.xml')
  return core === null ? null : textOf(findChild(core, 'title')).trim() || null
}

function relatedXml(zip: ZipPackage, part: string, relation: string): XmlElement | null {
  const related = relatedPart(zip, part, relation)
  return related === null ? null : partXml(zip, related)
}

/** The part that another part (or, with the empty name, the package) relates to by a kind of relation. */
function relatedPart(zip: ZipPackage, part: string, relation: string): string | null {
  const slash = part.lastIndexOf('/') + 1
  const relations = partXml(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  const found = relations === null ? undefined : childrenOf(relations).find((node) => isRelation(node, relation))
  const target = attribute(found, 'Target')
  return target === null ? null : resolvePart(target, part)
}

function isRelation(node: XmlElement, relation: string): boolean {
  return nameOf(node) === 'Relationship' && (attribute(node, 'Type') ?? '').endsWith(`/${relation}`)
}

function partXml(zip: ZipPackage, part: string): XmlElement | null {
  const bytes = partBytes(zip, part)
  return bytes === null ? null : parseXml(bytes)
}
