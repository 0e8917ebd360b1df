import { describe, expect, it } from 'vitest'
import { readPackageFolders } from '#test/package-folders'
import { countCoverage, coverageOf } from './coverage.ts'
import type { PackageFiles } from './layer.ts'
import { loadPackage } from './load.ts'

const folders = readPackageFolders('test/fixtures/plans')

function coverageWith(files: PackageFiles, promise: string): string | undefined {
  const over = { 'plan.yaml': 'format: 1\nid: over\nextends: qingshui-2021\n', ...files }
  const { value, diagnostics } = loadPackage('over', { ...folders, over })
  if (value === null) throw new Error(JSON.stringify(diagnostics))
  return coverageOf(value).find(({ id }) => id === promise)?.coverage
}

describe('a promise', () => {
  it('of which the package knows nothing more is carried by nothing', () => {
    expect(coverageWith({}, '2-1.1')).toBe('nothing')
  })

  it('with a target that nothing measures is only noted', () => {
    expect(coverageWith({}, '1.1')).toBe('noted')
  })

  it('is assumed where its question is answered by an assumption', () => {
    const answers = '- question: sewage-base\n  answer: 2020 年\n  assumption: 上一年\n'
    expect(coverageWith({ 'answers.yaml': answers }, '1.3')).toBe('assumed')
  })

  it('is realised by an entry that makes it happen, and assumed where that entry is supposed', () => {
    const entry = '- id: bulletin\n  name: 季度通报\n  realises: [3-1.2]\n'
    expect(coverageWith({ 'disclosure.yaml': entry }, '3-1.2')).toBe('realised')
    expect(coverageWith({ 'disclosure.yaml': `${entry}  assumption: 设想\n` }, '3-1.2')).toBe('assumed')
  })
})

it('counts every promise once', () => {
  const { value } = loadPackage('qingshui-2021', folders)
  if (value === null) throw new Error('the invented package does not load')
  const counts = Object.values(countCoverage(coverageOf(value)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(value.promises.length)
})
