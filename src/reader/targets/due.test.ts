/** By when a target is due. */
import { expect, test } from 'vitest'
import { foundIn } from './clauses.fixture.ts'

test('the time of its own sentence is its own', () => {
  const { targets } = foundIn('到2025年,覆盖率达到90%,新建泵站40座。', { times: ['到2025年'] })
  expect(targets.map(({ deadline }) => deadline)).toEqual([
    { text: '到2025年', span: { start: 0, end: 6 }, inheritedFrom: null },
    { text: '到2025年', span: { start: 0, end: 6 }, inheritedFrom: null },
  ])
})

test('the nearest time before it wins', () => {
  const { targets } = foundIn('2024年,新建泵站10座;到2026年,新建泵站40座。', { times: ['2024年', '到2026年'] })
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['2024年', '到2026年'])
})

test('values told apart by year have one each', () => {
  const { targets } = foundIn('到2024年底、2025年底,覆盖率分别达到80%、95%。', { times: ['到2024年底', '2025年底'] })
  expect(targets.map(({ value, deadline }) => [value, deadline?.text])).toEqual([
    ['80', '到2024年底'],
    ['95', '2025年底'],
  ])
})

test('a time that opens the paragraph holds for its later sentences, one inside a sentence does not', () => {
  const opening = foundIn('到2025年,体系基本建立。覆盖率达到90%。', { times: ['到2025年'] })
  expect(opening.targets[0]?.deadline?.inheritedFrom?.from).toBe('earlier-sentence')
  const inside = foundIn('各部门要抓紧工作,于2025年完成评估。覆盖率达到90%。', { times: ['2025年'] })
  expect(inside.targets[0]?.deadline).toBeNull()
})

test('the words of the section before its first clause hold for its clauses', () => {
  const { targets } = foundIn(
    [
      { path: '二', heading: '主要目标', words: '。力争到2026年末,实现以下目标:' },
      { path: '二/(一)', words: '覆盖率达到90%。' },
    ],
    { times: ['到2026年末'] },
  )
  expect(targets[0]?.deadline).toMatchObject({ text: '到2026年末', inheritedFrom: { from: 'clause-opening' } })
})

test('no time stated, no deadline', () => {
  expect(foundIn('覆盖率达到90%。').targets[0]?.deadline).toBeNull()
})

test('the spans say where the number and its words stand', () => {
  const words = '加快建设,覆盖率达到90%以上。'
  const [target] = foundIn(words).targets
  expect(words.slice(target?.valueSpan.start, target?.valueSpan.end)).toBe('90%')
  expect(words.slice(target?.span.start, target?.span.end)).toBe('覆盖率达到90%以上')
})
