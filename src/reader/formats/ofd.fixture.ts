/** For tests: sets paragraphs on A4 pages as an OFD, 28 characters to a line, a page number at the foot of each page. */
import { strToU8, zipSync } from 'fflate'

type Line = { readonly text: string; readonly isIndented: boolean }

const SIZE_MM = 5.6
const LEFT_MM = 28
const TOP_MM = 37
const LINE_MM = 10
const CHARACTERS_PER_LINE = 28
const LINES_PER_PAGE = 22
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** The bytes of an OFD of these paragraphs. */
export function ofdOf(paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap(linesOf)
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_PER_PAGE) }, (_, index) =>
    pageXml(lines.slice(index * LINES_PER_PAGE, (index + 1) * LINES_PER_PAGE), index + 1),
  )
  return ofdPackage(pages)
}

/** The bytes of an OFD of pages that are written already, and of composite units they may show. */
export function ofdPackage(pages: readonly string[], units = ''): Uint8Array {
  const references = pages.map((_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/${index}.xml"/>`).join('')
  const document = `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${references}</ofd:Pages></ofd:Document>`
  return zipSync({
    'OFD.xml': strToU8(
      `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(document),
    'Doc_0/PublicRes.xml': strToU8(
      `<ofd:Res ${NAMESPACE}><ofd:CompositeGraphicUnits>${units}</ofd:CompositeGraphicUnits></ofd:Res>`,
    ),
    ...Object.fromEntries(pages.map((page, index) => [`Doc_0/Pages/${index}.xml`, strToU8(page)])),
  })
}

function linesOf(paragraph: string): Line[] {
  const characters = Array.from(paragraph)
  const lines: Line[] = []
  for (let at = 0; at < characters.length;) {
    const isIndented = at === 0
    const count = CHARACTERS_PER_LINE - (isIndented ? 2 : 0)
    lines.push({ text: characters.slice(at, at + count).join(''), isIndented })
    at += count
  }
  return lines
}

function pageXml(lines: readonly Line[], number: number): string {
  const objects = lines.map(({ text, isIndented }, index) =>
    textObject(text, LEFT_MM + (isIndented ? 2 * SIZE_MM : 0), TOP_MM + index * LINE_MM),
  )
  const foot = textObject(`— ${number} —`, 100, 280)
  return `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer>${objects.join('')}${foot}</ofd:Layer></ofd:Content></ofd:Page>`
}

function textObject(text: string, x: number, y: number): string {
  const advances = `g ${Array.from(text).length} ${SIZE_MM}`
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<ofd:TextObject Boundary="${x} ${y} 160 8" Size="${SIZE_MM}"><ofd:TextCode X="0" Y="${SIZE_MM}" DeltaX="${advances}">${escaped}</ofd:TextCode></ofd:TextObject>`
}
