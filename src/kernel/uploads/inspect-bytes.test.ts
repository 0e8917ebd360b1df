/** What may be uploaded is taken for what it is; everything else is refused with a sentence. */
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from '#messages'
import { oleOf, rowXml, xlsOf, xlsxOf } from '#kernel/spreadsheet/workbook-bytes.fixture'
import { inspectBytes } from './inspect-bytes.ts'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = strToU8('<Types/>')

function docxOf(words: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': types,
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORDS}"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    ...others,
  })
}

function ofdOf(words: string): Uint8Array {
  const text = `<ofd:TextObject Boundary="28 37 160 8" Size="5"><ofd:TextCode X="0" Y="5">${words}</ofd:TextCode></ofd:TextObject>`
  return zipSync({
    'OFD.xml': strToU8('<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
    'Doc/Document.xml': strToU8(
      '<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Page.xml"/></ofd:Pages></ofd:Document>',
    ),
    'Doc/Page.xml': strToU8(`<ofd:Page><ofd:Content><ofd:Layer>${text}</ofd:Layer></ofd:Content></ofd:Page>`),
  })
}

function pdfOf(content: string): Uint8Array {
  return strToU8(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
endobj
4 0 obj
<< /Length ${content.length} >>
stream
${content}
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
trailer
<< /Root 1 0 R >>
%%EOF
`)
}

function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set(strToU8('\x89PNG\r\n\x1a\n', true))
  bytes.set(strToU8('IHDR', true), 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 30, 1, 1, 0x11, 0)
const gif = strToU8('GIF89a\x1e\0\x28\0\0\0\0', true)
const webp = strToU8('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1d\0\0\x27\0\0', true)
const text = '青水县实施方案\n到2026年，完成全部任务。\n'
const pdf = pdfOf('BT /F1 12 Tf 50 700 Td (Plan of the county, all tasks done by 2026) Tj ET')

const word = (flags: number): Uint8Array => Uint8Array.of(0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, flags)

describe('taken, as what its content says, is', () => {
  it.each([
    ['pdf', '方案.pdf', pdf, 'application/pdf'],
    ['ofd', '方案.ofd', ofdOf('青水县到2026年完成全部任务'), 'application/ofd'],
    ['docx', '方案.docx', docxOf(text), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['doc', '旧.doc', oleOf('WordDocument', word(0)), 'application/msword'],
    [
      'xlsx',
      '册.xlsx',
      xlsxOf([{ name: '一', rows: rowXml(1, ['甲', '乙']) }]),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['xls', '册.xls', xlsOf([['甲', 1]]), 'application/vnd.ms-excel'],
    ['png', '图.png', pngOf(30, 40), 'image/png'],
    ['jpeg', '图.jpeg', jpeg, 'image/jpeg'],
    ['gif', '图.gif', gif, 'image/gif'],
    ['webp', '图.webp', webp, 'image/webp'],
    ['txt', '文.txt', strToU8(text), 'text/plain'],
    ['csv', '册.csv', strToU8('甲,乙\n1,2\n'), 'text/csv'],
    ['html', '页.html', strToU8(`<html><body><p>${text}</p></body></html>`), 'text/html'],
  ])('%s', async (type, name, bytes, mediaType) => {
    const { file, diagnostics } = await inspectBytes(bytes, name)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(file).toMatchObject({ type, name, mediaType, sizeBytes: bytes.length })
    const isWithoutWords = ['doc', 'png', 'jpeg', 'gif', 'webp'].includes(type)
    expect(file?.text ?? '').toMatch(isWithoutWords ? /^$/ : /甲|2026/)
  })

  it('a text whose words and checksum come with it', async () => {
    const { file } = await inspectBytes(strToU8('abc'), 'a.txt')
    expect(file).toMatchObject({
      text: 'abc',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  it('a table whose words come with it', async () => {
    const { file } = await inspectBytes(xlsxOf([{ name: '一', rows: rowXml(1, ['甲', '乙']) }]), '册.xlsx')
    expect(file?.text).toBe('甲\t乙')
  })

  it('a scan, with the remark that nobody has looked for marks of classification', async () => {
    const { file, diagnostics } = await inspectBytes(pdfOf('0 0 595 842 re f'), '扫描.pdf')
    expect(file).toMatchObject({ type: 'pdf', text: null })
    expect(diagnostics).toMatchObject([{ code: 'uploads.no_text', severity: 'warning' }])
  })
})

describe('a name', () => {
  it.each([
    ['with another ending', '方案.exe', '方案.txt'],
    ['without an ending', '方案', '方案.txt'],
    ['with a dot that begins no ending', '方案（第1.2版）', '方案（第1.2版）.txt'],
    ['with a path', '..\\..\\etc/方案.txt', '方案.txt'],
    ['that is turned round by hidden characters', '方案\u202Etxt.exe', '方案txt.txt'],
    ['of a device', 'CON.txt', '_CON.txt'],
    ['of nothing that is seen', '\u200B\u202E', 'file.txt'],
    ['too long for a disk', `${'长'.repeat(300)}.txt`, `${'长'.repeat(120)}.txt`],
  ])('%s is mended, and the person told', async (_name, given, kept) => {
    const { file, diagnostics } = await inspectBytes(strToU8(text), given)
    expect(file?.name).toBe(kept)
    expect(diagnostics).toMatchObject([{ code: 'uploads.renamed', severity: 'warning', params: { name: kept } }])
  })
})

describe('refused, with a sentence, is', () => {
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'uploads.empty'],
    ['a Windows program called pdf', 'a.pdf', strToU8('MZ\x90\0\x03\0\0\0', true), 'uploads.executable'],
    ['a Linux program', 'a', strToU8('\x7fELF\x02\x01', true), 'uploads.executable'],
    ['a script that says so', 'a.txt', strToU8('#!/bin/sh\nrm x\n'), 'uploads.executable'],
    ['a script by its ending', 'a.VBS', strToU8('MsgBox "x"\n'), 'uploads.executable'],
    ['a page that runs as a program', 'a.hta', strToU8('<html><body>x</body></html>'), 'uploads.executable'],
    ['an SVG', 'a.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'uploads.svg'],
    ['an SVG called png', 'a.png', strToU8('<?xml version="1.0"?>\n<!-- x -->\n<svg/>'), 'uploads.svg'],
    ['an Office file as XML', 'a.xml', strToU8('<?xml version="1.0"?><w:wordDocument/>'), 'uploads.unknown_type'],
    ['a Word document with macros', 'a.docx', docxOf(text, { 'word/vbaProject.bin': strToU8('x') }), 'uploads.macros'],
    [
      'an Excel sheet of macros',
      'a.xlsx',
      zipSync({ '[Content_Types].xml': types, 'xl/macrosheets/sheet1.xml': types }),
      'uploads.macros',
    ],
    ['an old Word document with macros', 'a.doc', oleOf('WordDocument', word(0), ['_VBA_PROJECT']), 'uploads.macros'],
    ['a Word document behind a password', 'a.docx', oleOf('EncryptedPackage', new Uint8Array(8)), 'uploads.encrypted'],
    ['an old Word document behind a password', 'a.doc', oleOf('WordDocument', word(1)), 'uploads.encrypted'],
    ['an old Excel sheet behind a password', 'a.xls', xlsOf([['甲']], [0x2f, 0, 2, 0, 0, 0]), 'uploads.encrypted'],
    ['slides of old', 'a.ppt', oleOf('PowerPoint Document', new Uint8Array(8)), 'uploads.unknown_type'],
    ['an archive', 'a.zip', zipSync({ 'a.txt': strToU8('x') }), 'uploads.unknown_type'],
    [
      'an archive of another kind',
      'a.7z',
      strToU8('7z\xbc\xaf\x27\x1c\0\x04\0\0\0\0\0\0', true),
      'uploads.unknown_type',
    ],
    ['a cut archive', 'a.docx', docxOf(text).subarray(0, 200), 'reader.broken_zip'],
    ['a rich text', 'a.rtf', strToU8('{\\rtf1 x}'), 'uploads.unknown_type'],
    ['a broken PDF', 'a.pdf', strToU8('%PDF-1.7\n1 0 obj'), 'reader.broken_pdf'],
    [
      'a broken Word document',
      'a.docx',
      zipSync({ '[Content_Types].xml': types, 'word/document.xml': strToU8('<w:document/>') }),
      'reader.broken_docx',
    ],
    ['a cut picture', 'a.png', pngOf(1, 1).subarray(0, 18), 'uploads.broken_image'],
    ['a picture that declares too many points', 'a.png', pngOf(19_000, 19_000), 'uploads.image_too_large'],
    ['a picture that declares too long a side', 'a.png', pngOf(30_000, 1), 'uploads.image_too_large'],
    [
      'a Word document whose picture is a bomb',
      'a.docx',
      docxOf(text, { 'word/media/a': new Uint8Array(20_000_000) }),
      'reader.zip_too_large',
    ],
    ['a paper with a mark of classification', 'a.txt', strToU8(`机密★5年\n${text}`), 'secrecy.mark'],
    ['a Word document with a mark', 'a.docx', docxOf('密级：秘密'), 'secrecy.mark'],
    [
      'a mark at the head of its pages',
      'a.docx',
      docxOf(text, {
        'word/header1.xml': strToU8('<w:hdr><w:p><w:r><w:t>秘密</w:t></w:r><w:r><w:t>★3年</w:t></w:r></w:p></w:hdr>'),
      }),
      'secrecy.mark',
    ],
    ['a mark in its name', '机密★方案.txt', strToU8(text), 'secrecy.mark'],
    ['a table with a mark', 'a.xlsx', xlsxOf([{ name: '一', rows: rowXml(1, ['绝密★']) }]), 'secrecy.mark'],
  ])('%s', async (_name, name, bytes, code) => {
    const { file, diagnostics } = await inspectBytes(bytes, name)
    expect(file).toBeNull()
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map((error) => error.code)).toEqual([code])
    for (const { params } of errors) expect(sentenceOf(code, params, 'zh-CN').detail).toMatch(/请/)
  })
})

it('a damaged file never throws', async () => {
  const whole = [
    docxOf(text),
    xlsOf([['甲', 1]]),
    oleOf('WordDocument', word(0)),
    jpeg,
    webp,
    gif,
    pngOf(3, 4),
    strToU8(text),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(6000), fc.nat(255)), { maxLength: 6 }),
      fc.nat(6000),
      fc.string({ unit: 'binary' }),
      async (bytes, damages, length, name) => {
        const damaged = bytes.slice(0, length)
        for (const [at, value] of damages) if (damaged.length > 0) damaged[at % damaged.length] = value
        const { file, diagnostics } = await inspectBytes(damaged, name)
        expect(file !== null || diagnostics.length > 0).toBe(true)
        if (file !== null) expect(file.name).toMatch(/^[^/\\\p{Cc}]+\.[a-z]+$/u)
      },
    ),
  )
})
