/** Uploads are inspected in a thread of their own, after a look at their size. */
import { expect, it } from 'vitest'
import { inspectUpload, UPLOAD_BYTES_MAX } from './inspect-upload.ts'

const plan = new TextEncoder().encode('青水县实施方案\n到2026年，完成全部任务。\n')

it('says of a file what it is, with its words', async () => {
  const { file, diagnostics } = await inspectUpload(plan, '方案.txt')
  expect(diagnostics).toEqual([])
  expect(file).toMatchObject({ type: 'txt', name: '方案.txt', sizeBytes: plan.length })
  expect(file?.text).toContain('完成全部任务')
})

it('refuses more than 50 MB without reading it', async () => {
  const { file, diagnostics } = await inspectUpload(new Uint8Array(UPLOAD_BYTES_MAX + 1), '大.txt')
  expect(file).toBeNull()
  expect(diagnostics).toMatchObject([{ code: 'uploads.too_large', params: { size_mb: 51, limit_mb: 50 } }])
})

it('refuses what takes too much memory, and inspects the next one', { timeout: 60_000 }, async () => {
  const huge = new TextEncoder().encode(`<html>${'<p>一</p>'.repeat(1_500_000)}`)
  const { file, diagnostics } = await inspectUpload(huge, '页.html', { timeoutSeconds: 40, memoryMegabytes: 64 })
  expect(file).toBeNull()
  expect(diagnostics).toMatchObject([{ code: 'uploads.too_heavy', params: { seconds: 40, limit_mb: 64 } }])
  expect((await inspectUpload(plan, '方案.txt')).file).not.toBeNull()
})
