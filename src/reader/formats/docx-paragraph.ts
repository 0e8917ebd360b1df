/** The words of a docx paragraph as printed: inserted text counts, deleted and hidden text and field codes do not. */
import { attribute, childrenOf, findChild, nameOf, textOf, type XmlElement } from './xml.ts'

export type ParagraphText = {
  readonly text: string
  /** Text boxes that are anchored in the paragraph, as elements that hold blocks. */
  readonly boxes: readonly XmlElement[]
}

const NOT_PRINTED = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'footnoteReference',
  'endnoteReference',
  'annotationRef',
  'commentReference',
  'rt',
])
/** Symbol fonts keep their signs in the private area; the ones that plans use are boxes and bullets. */
const SYMBOL = '•'

/** The words of a paragraph; line breaks inside it are `\n`. */
export function paragraphText(paragraph: XmlElement): ParagraphText {
  const parts: string[] = []
  const boxes: XmlElement[] = []
  collect(paragraph, parts, boxes)
  return { text: parts.join(''), boxes }
}

function collect(node: XmlElement, parts: string[], boxes: XmlElement[]): void {
  for (const child of childrenOf(node)) {
    const name = nameOf(child)
    if (name === 't') parts.push(textOf(child))
    else if (name === 'txbxContent') boxes.push(child)
    else if (name === 'AlternateContent') collect(alternativeOf(child), parts, boxes)
    else if (name === 'r' && isHidden(child)) continue
    else if (!NOT_PRINTED.has(name)) {
      const sign = signOf(name, child)
      if (sign === null) collect(child, parts, boxes)
      else parts.push(sign)
    }
  }
}

function signOf(name: string, node: XmlElement): string | null {
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbolOf(attribute(node, 'char') ?? '')
    default:
      return null
  }
}

function symbolOf(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16)
  if (Number.isNaN(code) || code >= 0xd800) return SYMBOL
  return String.fromCharCode(code)
}

/** One of several renderings of the same thing. */
function alternativeOf(node: XmlElement): XmlElement {
  return findChild(node, 'Choice') ?? findChild(node, 'Fallback') ?? {}
}

function isHidden(run: XmlElement): boolean {
  const vanish = findChild(findChild(run, 'rPr'), 'vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(attribute(vanish, 'val') ?? '')
}
