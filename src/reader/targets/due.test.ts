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

test('a time inside the first paragraph of goals holds for the goals of the next', () => {
  const goals = { path: '一/(二)', heading: '主要目标', words: '。建成体系,力争到2026年进入前列。\n覆盖率达到90%。' }
  expect(foundIn([goals], { times: ['到2026年'] }).targets[0]?.deadline?.text).toBe('到2026年')
  const tasks = { ...goals, heading: '主要任务' }
  expect(foundIn([tasks], { times: ['到2026年'] }).targets[0]?.deadline).toBeNull()
})

test('a year or a five-year plan before the number is its time even where nothing says that something is due', () => {
  expect(foundIn('“十四五”期间单位能耗下降15%。').targets[0]?.deadline?.text).toBe('“十四五”期间')
  const { targets } = foundIn('2024年占比达到30%,2025年达到35%。', { times: ['2024年'] })
  expect(targets.map(({ indicator, deadline }) => [indicator, deadline?.text])).toEqual([
    ['占比', '2024年'],
    ['占比', '2025年'],
  ])
})

test('a year right before what binds the number is its time, a year compared with is not', () => {
  const { targets } = foundIn('管网漏损率2024年控制在12%以内、2026年控制在10%以内。')
  expect(targets.map(({ indicator, deadline }) => [indicator, deadline?.text])).toEqual([
    ['管网漏损率', '2024年'],
    ['管网漏损率', '2026年'],
  ])
  expect(foundIn('漏损率较2023年降低3%。').targets[0]?.deadline).toBeNull()
})

test('years in a row in the middle of the words tell values apart', () => {
  const { targets } = foundIn('水重复利用率2024年、2026年分别达到95%、97%。')
  expect(targets.map(({ value, deadline }) => [value, deadline?.text])).toEqual([
    ['95', '2024年'],
    ['97', '2026年'],
  ])
})

test('a year that begins a later piece of the sentence is not the time of what stands before it', () => {
  const { targets } = foundIn('覆盖率达到90%,2026年完成验收。', { times: ['2026年'] })
  expect(targets[0]?.deadline).toBeNull()
})

test.each(['近期目标(2026年)', '2026年工作目标'])('the bare year in %s is the time of its clause', (heading) => {
  const { targets } = foundIn([{ path: '一', heading, words: '。规模达到30亿元。' }])
  expect(targets[0]?.deadline).toMatchObject({ text: '2026年', inheritedFrom: { from: 'heading' } })
})

test('of several times in the first paragraph none holds for the next', () => {
  const words = '到2024年,覆盖率达到80%;到2026年,达到90%。\n普及率达到30%。'
  const { targets } = foundIn([{ path: '一', heading: '重点任务', words: `。${words}` }], {
    times: ['到2024年', '到2026年'],
  })
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['到2024年', '到2026年', undefined])
})

test('the time that opens the paragraph of goals holds rather than one inside of its sentence', () => {
  const words = '到2024年,覆盖率达到80%;到2030年,达到90%。普及率达到30%。'
  const { targets } = foundIn([{ path: '一', heading: '主要目标', words: `。${words}` }], {
    times: ['到2024年', '到2030年'],
  })
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['到2024年', '到2030年', '到2024年'])
})

test('a heading that is a whole sentence keeps its times to itself', () => {
  const heading = '企业达标率2024年底前达到50%、2025年底前达到80%、以后稳步提高并保持下去'
  const { targets } = foundIn([{ path: '一', heading, words: '。烘干能力新增5000万吨。' }], {
    times: ['2024年底前', '2025年底前'],
  })
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['2024年底前', '2025年底前', undefined])
})

test('what only begins in a year has no time by which it is due', () => {
  const { targets } = foundIn('2023年底前改造小区30个;从2024年起每年新增绿地10公顷。', { times: ['2023年底前'] })
  expect(targets.map(({ deadline }) => deadline?.text)).toEqual(['2023年底前', undefined])
})

test('how many days one act may take is no time for the numbers of its clause', () => {
  const clause = { path: '四', heading: '2个工作日内办结登记', words: '。网办率达到95%。' }
  const outline = foundIn([clause], { times: ['2个工作日内'], kind: 'within' })
  expect(outline.targets[0]?.deadline).toBeNull()
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
