/** For tests: workbooks so small that every byte is meant, written without the library that reads them. */
import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type SheetXml = {
  readonly name: string
  readonly rows: string
  readonly after?: string
  readonly state?: string
}

/** Formats of cells: `s="1"` a percentage, 2 a day, 3 day and time, 4 five digits with zeros in front. */
const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm"/><numFmt numFmtId="166" formatCode="00000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`

/** The bytes of an xlsx of these sheets. */
export function xlsxOf(sheets: readonly SheetXml[], others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const bodies = sheets.map(({ rows, after = '' }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`),
  ])
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(styles),
    ...Object.fromEntries(bodies),
    ...others,
  })
}

/** A row of an xlsx: texts, and cells already written. */
export function rowXml(number: number, cells: readonly string[]): string {
  const written = cells.map((cell, index) => {
    const address = `${String.fromCharCode(65 + index)}${number}`
    if (cell.startsWith('<')) return cell.replace('<c', `<c r="${address}"`)
    return cell === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${number}">${written.join('')}</row>`
}

const SECTOR = 512
const END_OF_CHAIN = 0xfffffffe
/** Streams below this size would stand in a stream of small ones. */
const STREAM_BYTES_MIN = 4096

/** The bytes of an OLE file (xls, doc, encrypted docx) with one stream; `others` are names of empty ones. */
export function oleOf(stream: string, content: Uint8Array, others: readonly string[] = []): Uint8Array {
  const size = Math.max(STREAM_BYTES_MIN, Math.ceil(content.length / SECTOR) * SECTOR)
  const sectors = size / SECTOR
  const bytes = new Uint8Array(SECTOR * (3 + sectors))
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const words = { 24: 0x3e, 26: 3, 28: 0xfffe, 30: 9, 32: 6 }
  for (const [at, value] of Object.entries(words)) view.setUint16(Number(at), value, true)
  const numbers = { 44: 1, 48: 1, 56: STREAM_BYTES_MIN, 60: END_OF_CHAIN, 68: END_OF_CHAIN }
  for (const [at, value] of Object.entries(numbers)) view.setUint32(Number(at), value, true)
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : 0xffffffff, true)
  for (let sector = 0; sector < SECTOR / 4; sector++) view.setUint32(SECTOR + 4 * sector, 0xffffffff, true)
  view.setUint32(SECTOR, 0xfffffffd, true)
  view.setUint32(SECTOR + 4, END_OF_CHAIN, true)
  for (let index = 0; index < sectors; index++) {
    view.setUint32(SECTOR + 8 + 4 * index, index === sectors - 1 ? END_OF_CHAIN : index + 3, true)
  }
  const entries = [
    { name: 'Root Entry', type: 5, child: 1, start: END_OF_CHAIN, size: 0 },
    { name: stream, type: 2, child: 0xffffffff, start: 2, size },
    ...others.map((name) => ({ name, type: 2, child: 0xffffffff, start: END_OF_CHAIN, size: 0 })),
  ]
  entries.forEach((entry, index) => {
    const at = 2 * SECTOR + 128 * index
    Array.from(entry.name).forEach((letter, place) => view.setUint16(at + 2 * place, letter.charCodeAt(0), true))
    view.setUint16(at + 64, 2 * entry.name.length + 2, true)
    bytes[at + 66] = entry.type
    bytes[at + 67] = 1
    view.setUint32(at + 68, 0xffffffff, true)
    view.setUint32(at + 72, index > 0 && index < entries.length - 1 ? index + 1 : 0xffffffff, true)
    view.setUint32(at + 76, entry.child, true)
    view.setUint32(at + 116, entry.start, true)
    view.setUint32(at + 120, entry.size, true)
  })
  bytes.set(content, 3 * SECTOR)
  return bytes
}

/** The bytes of an xls of one sheet of texts and numbers, as Excel 97 wrote them; `opening` records go first. */
export function xlsOf(rows: readonly (readonly (string | number)[])[], opening: readonly number[] = []): Uint8Array {
  const begin = (kind: number): number[] =>
    record(0x809, [...u16(0x600), ...u16(kind), ...Array.from({ length: 12 }, () => 0)])
  const formats = record(0xe0, [...u16(0), ...u16(0), ...Array.from({ length: 16 }, () => 0)])
  const globals = (sheetAt: number): number[] => [
    ...begin(5),
    ...opening,
    ...formats,
    ...record(0x85, [...u32(sheetAt), 0, 0, 2, 0, ...Buffer.from('S1', 'latin1')]),
    ...record(0x0a, []),
  ]
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap((value, column) => {
      const head = [...u16(rowIndex), ...u16(column), ...u16(0)]
      if (typeof value === 'number') return record(0x203, [...head, ...new Uint8Array(Float64Array.of(value).buffer)])
      return record(0x204, [...head, ...u16(value.length), 1, ...Buffer.from(value, 'utf16le')])
    }),
  )
  const content = [...globals(globals(0).length), ...begin(0x10), ...cells, ...record(0x0a, [])]
  return oleOf('Workbook', Uint8Array.from(content))
}

function record(id: number, data: readonly number[]): number[] {
  return [...u16(id), ...u16(data.length), ...data]
}

function u16(value: number): number[] {
  return [value & 0xff, value >> 8]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}
