/** A file that cannot be read is refused with the reason, whatever its name says; none throws, none is inflated on trust. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MEGABYTE, PDF_BYTES_MAX, TEXT_BYTES_MAX } from './limits.ts'
import { ofdPackage } from './ofd.fixture.ts'
import { pdfBehindPassword, pdfOf, pdfOfUnmappedFont } from './pdf.fixture.ts'
import { readBytes } from './read-bytes.ts'

const OLE_MARK = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const DIRECTORY_MARK = [0x50, 0x4b, 0x01, 0x02]

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const { diagnostics } = await readBytes(bytes, '方案.docx')
  return diagnostics.map(({ code }) => code)
}

async function expectRefusal(bytes: Uint8Array, code: string): Promise<void> {
  const { source, diagnostics } = await readBytes(bytes, '方案.docx')
  expect(source).toBeNull()
  expect(diagnostics).toMatchObject([{ code, severity: 'error', place: { file: '方案.docx', line: 1, column: 1 } }])
}

function ole(stream: string): Uint8Array {
  return Buffer.concat([OLE_MARK, Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
}

function docx(document: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(document) })
}

/** A package whose first directory entry says something else than is true. */
function zipThatLies(bytes: Uint8Array, change: (directory: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = copy.findIndex((_, index) => DIRECTORY_MARK.every((byte, step) => copy[index + step] === byte))
  change(new DataView(copy.buffer, at))
  return copy
}

describe('a file that is no text', () => {
  it('is called empty where nothing stands in it', async () => {
    await expectRefusal(new Uint8Array(), 'reader.empty')
    await expectRefusal(strToU8(' \n　\n'), 'reader.empty')
  })

  it('is of an unknown format where its bytes are no characters', async () => {
    await expectRefusal(
      Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 7 + at) % 256),
      'reader.unknown_format',
    )
  })

  it('is told apart from old formats, which a person can save anew', async () => {
    await expectRefusal(strToU8('{\\rtf1\\ansi plan}'), 'reader.legacy_format')
    await expectRefusal(ole('WordDocument'), 'reader.legacy_format')
    await expectRefusal(ole('Workbook'), 'reader.legacy_format')
  })

  it('is called encrypted where a password stands before it', async () => {
    await expectRefusal(ole('EncryptedPackage'), 'reader.encrypted')
    await expectRefusal(pdfBehindPassword(), 'reader.encrypted')
    const locked = zipThatLies(docx('<w:document/>'), (directory) => directory.setUint16(8, 1, true))
    await expectRefusal(locked, 'reader.encrypted')
  })
})

describe('a file that is too large', () => {
  it('is refused by its length as a text and as a PDF', async () => {
    await expectRefusal(new Uint8Array(TEXT_BYTES_MAX + 1).fill(0x41), 'reader.too_large')
    const pdf = new Uint8Array(PDF_BYTES_MAX + 1)
    pdf.set(strToU8('%PDF-1.7'))
    await expectRefusal(pdf, 'reader.too_large')
  })

  it('is refused as a package by the sizes it declares', async () => {
    const huge = zipThatLies(docx('<w:document/>'), (directory) => directory.setUint32(24, 4_000_000_000, true))
    await expectRefusal(huge, 'reader.zip_too_large')
  })

  it('is refused as a package that would grow more than a hundredfold', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50 * MEGABYTE) })
    expect(bomb.length).toBeLessThan(MEGABYTE)
    await expectRefusal(bomb, 'reader.zip_too_large')
  })

  it('is not inflated beyond what it declares, where the declaration lies', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50 * MEGABYTE) })
    await expectRefusal(
      zipThatLies(bomb, (directory) => directory.setUint32(24, 1000, true)),
      'reader.broken_docx',
    )
  })

  it('is refused as an OFD of more objects than any page shows, however few bytes name them', async () => {
    const nested = (depth: number): string =>
      `<ofd:CompositeGraphicUnit ID="${depth}"><ofd:Content>${`<ofd:CompositeObject ResourceID="${depth + 1}" Boundary="0 0 9 9"/>`.repeat(10)}</ofd:Content></ofd:CompositeGraphicUnit>`
    const units = Array.from({ length: 12 }, (_, depth) => nested(depth)).join('')
    const page = `<ofd:Page><ofd:Content><ofd:Layer><ofd:CompositeObject ResourceID="0" Boundary="0 0 9 9"/></ofd:Layer></ofd:Content></ofd:Page>`
    await expectRefusal(ofdPackage([page], units), 'reader.too_many_objects')
  })
})

describe('a package', () => {
  it('is broken where it was cut off, or names one part twice', async () => {
    const whole = docx('<w:document><w:body/></w:document>')
    await expectRefusal(whole.subarray(0, whole.length - 30), 'reader.broken_zip')
    const twice = zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/document.xmm': strToU8('<b/>') })
    const last = twice.lastIndexOf('m'.charCodeAt(0))
    twice[last] = 'l'.charCodeAt(0)
    await expectRefusal(twice, 'reader.broken_zip')
  })

  it('that holds no document is told so', async () => {
    await expectRefusal(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'reader.zip_without_document')
  })

  it('is a broken Word document where its main part is no XML, or has no body', async () => {
    await expectRefusal(docx('方案'), 'reader.broken_docx')
    await expectRefusal(docx('<w:document><w:bo'), 'reader.broken_docx')
    await expectRefusal(docx('<w:document/>'), 'reader.broken_docx')
  })

  it('is a broken Word document where a checksum does not hold', async () => {
    const plan = docx('<w:document><w:body><w:p><w:r><w:t>plan</w:t></w:r></w:p></w:body></w:document>')
    expect(await codesOf(plan)).toEqual([])
    await expectRefusal(
      zipThatLies(plan, (directory) => directory.setUint32(16, 0, true)),
      'reader.broken_docx',
    )
  })

  it('is a broken OFD where the document or one of its pages is missing', async () => {
    await expectRefusal(zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>') }), 'reader.broken_ofd')
    await expectRefusal(ofdPackage(['no page']), 'reader.broken_ofd')
  })

  it('without words is told so: a scan as an OFD, nothing as a Word document', async () => {
    await expectRefusal(ofdPackage(['<ofd:Page><ofd:Content/></ofd:Page>']), 'reader.scanned_ofd')
    await expectRefusal(docx('<w:document><w:body><w:p/></w:body></w:document>'), 'reader.no_text')
  })
})

describe('a PDF', () => {
  it('is broken where only its beginning is left', async () => {
    await expectRefusal(strToU8('%PDF-1.7\n1 0 obj'), 'reader.broken_pdf')
  })

  it('is called scanned where its pages are pictures', async () => {
    await expectRefusal(pdfOf({ content: '0 0 595 842 re f' }), 'reader.scanned_pdf')
  })

  it('is refused for the same reason when it comes as a Buffer, and its bytes stay as they are', async () => {
    const bytes = Buffer.from(pdfOf({ content: '0 0 595 842 re f' }))
    const copy = Uint8Array.from(bytes)
    await expectRefusal(bytes, 'reader.scanned_pdf')
    expect(Uint8Array.from(bytes)).toEqual(copy)
  })

  it('is unreadable where its font names no letters', async () => {
    await expectRefusal(pdfOfUnmappedFont(), 'reader.unreadable_pdf')
  })
})

describe('a text file', () => {
  it('without words between its tags is told so', async () => {
    await expectRefusal(strToU8('<html><head><title>通知</title></head><body><p> </p></body></html>'), 'reader.no_text')
  })

  it('with a damaged character is read all the same, and the damage counted', async () => {
    const bytes = strToU8('各有关单位要切实加强组织领导。'.repeat(10))
    bytes[1] = 0x20
    const { source, diagnostics } = await readBytes(bytes, '方案.txt')
    expect(source?.text).toContain('组织领导')
    expect(diagnostics).toMatchObject([
      { code: 'reader.damaged_characters', severity: 'warning', params: { count: 2 } },
    ])
  })
})
