/** For tests: PDFs so small that every byte is meant. */

/** What a PDF is made of: the objects after catalogue, page list and page; the page's content and its resources. */
export type PdfParts = {
  readonly content: string
  readonly resources?: string
  readonly objects?: readonly string[]
  /** Entries of the trailer. */
  readonly trailer?: string
}

/** The first number that `objects` get. */
export const FIRST_OBJECT = 5

/** The bytes of a PDF of one page. */
export function pdfOf({ content, resources = '', objects = [], trailer = '' }: PdfParts): Uint8Array {
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    pdfStream(content),
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const offsets = bodies.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = bodies.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text + table + end)
}

/** An object that is a stream. */
export function pdfStream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** A page of letters in a font that calls every letter a private character: read by eye, by no machine. */
export function pdfOfUnmappedFont(): Uint8Array {
  const map = `/CIDInit /ProcSet findresource begin
begincmap
1 begincodespacerange
<00> <FF>
endcodespacerange
1 beginbfrange
<20> <7E> <E020>
endbfrange
endcmap`
  return pdfOf({
    content: 'BT /F1 12 Tf 72 700 Td (ABCDEFGHIJKLMNOPQRSTUVWXYZ) Tj ET',
    resources: `/Font << /F1 ${FIRST_OBJECT} 0 R >>`,
    objects: [
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${FIRST_OBJECT + 1} 0 R >>`,
      pdfStream(map),
    ],
  })
}

/** A page behind a password that nobody told. */
export function pdfBehindPassword(): Uint8Array {
  const key = 'ab'.repeat(32)
  return pdfOf({
    content: '',
    objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >>`],
    trailer: `/Encrypt ${FIRST_OBJECT} 0 R /ID [<${key}> <${key}>]`,
  })
}
