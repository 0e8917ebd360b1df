/** A file made to exhaust memory or time is refused in its own thread, and the server goes on. */
import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readDocument } from './document-worker.ts'

/** Three hundred megabytes of a page's content in one third of a megabyte. */
function pdfBomb(): Uint8Array {
  const content = deflateSync(Buffer.alloc(300_000_000, '(A) Tj '))
  return Buffer.concat([
    Buffer.from(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
4 0 obj
<< /Length ${content.length} /Filter /FlateDecode >>
stream
`),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ])
}

const plan = new TextEncoder().encode(
  '某市人民政府关于印发实施方案的通知\n各有关单位：\n一、总体要求\n到2020年，完成任务。\n',
)

it('reads a plan in a thread of its own', async () => {
  const { reading, diagnostics } = await readDocument(plan, '方案.txt')
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(reading?.titles.map(({ text }) => text)).toEqual(['某市人民政府关于印发实施方案的通知'])
})

it('says why a file was refused, as the reader does', async () => {
  const { reading, diagnostics } = await readDocument(new Uint8Array(), '方案.txt')
  expect(reading).toBeNull()
  expect(diagnostics).toMatchObject([{ code: 'reader.empty' }])
})

it('refuses a file that takes too long, names the limit, and reads the next one', { timeout: 60_000 }, async () => {
  const { reading, diagnostics } = await readDocument(pdfBomb(), '炸弹.pdf', {
    timeoutSeconds: 1,
    memoryMegabytes: 2000,
  })
  expect(reading).toBeNull()
  expect(diagnostics).toMatchObject([{ code: 'reader.timeout', severity: 'error', params: { seconds: 1 } }])
  expect((await readDocument(plan, '方案.txt')).reading).not.toBeNull()
})

it.each([
  ['in buffers', '炸弹.pdf', pdfBomb()],
  ['in its heap', '炸弹.html', new TextEncoder().encode(`<html>${'<p>一</p>'.repeat(1_500_000)}`)],
])(
  'refuses a file that takes too much memory %s, and reads the next one',
  { timeout: 60_000 },
  async (_, name, bytes) => {
    const { reading, diagnostics } = await readDocument(bytes, name, { timeoutSeconds: 40, memoryMegabytes: 64 })
    expect(reading).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'reader.out_of_memory', severity: 'error', params: { limit_mb: 64 } }])
    expect((await readDocument(plan, '方案.txt')).reading).not.toBeNull()
  },
)
