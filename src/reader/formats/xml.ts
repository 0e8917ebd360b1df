/** XML parts of packages as a tree of elements without namespace prefixes. */
import { XMLParser } from 'fast-xml-parser'
import { XML_NESTING_MAX } from './limits.ts'

export type XmlElement = { readonly [name: string]: unknown }

const TEXT = '#text'
const ATTRIBUTES = ':@'

/** The root element of a part, null where the part is no XML. */
export function parseXml(bytes: Uint8Array): XmlElement | null {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    trimValues: false,
    // Numeric references; entities that a document type defines are not expanded beyond the parser's own limits.
    htmlEntities: true,
    maxNestedTags: XML_NESTING_MAX,
  })
  try {
    const nodes = parser.parse(new TextDecoder(encodingOf(bytes)).decode(bytes)) as XmlElement[]
    return nodes.find((node) => nameOf(node) !== TEXT && !nameOf(node).startsWith('?')) ?? null
  } catch {
    // The parser throws on tags that never end, reserved names and nesting no document needs.
    return null
  }
}

/** The local name of an element; `#text` for a piece of text. */
export function nameOf(node: XmlElement): string {
  for (const key in node) if (key !== ATTRIBUTES) return key
  return TEXT
}

/** Elements and pieces of text inside an element, in order. */
export function childrenOf(node: XmlElement): readonly XmlElement[] {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? (children as XmlElement[]) : []
}

/** The first child element of a name. */
export function findChild(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node === undefined ? undefined : childrenOf(node).find((child) => nameOf(child) === name)
}

/** All child elements of a name. */
export function listChildren(node: XmlElement | undefined, name: string): readonly XmlElement[] {
  return node === undefined ? [] : childrenOf(node).filter((child) => nameOf(child) === name)
}

/** The value of an attribute, null where the element has none. */
export function attribute(node: XmlElement | undefined, name: string): string | null {
  const attributes = node?.[ATTRIBUTES] as Readonly<Record<string, string>> | undefined
  return attributes?.[name] ?? null
}

/** All text inside an element. */
export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) return ''
  if (nameOf(node) === TEXT) return String(node[TEXT])
  return childrenOf(node).map(textOf).join('')
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
