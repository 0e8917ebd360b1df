/** Lines that the width of a page cuts are one paragraph again. The sentences are invented. */
import { describe, expect, it } from 'vitest'
import { sourceOf } from './invented-source.fixture.ts'
import { readingCopyOf } from './reading-copy.ts'

const WIDTH = 30

/** A page whose paragraphs are indented by two characters and cut to its width. */
function printed(...paragraphs: readonly string[]): string {
  return paragraphs.flatMap((words) => `　　${words}`.match(new RegExp(`[^]{1,${WIDTH}}`, 'g')) ?? []).join('\n')
}

const FILLING = [
  '粮食安全是国之大者，各乡镇各部门要站在全局的高度，充分认识做好粮食工作的重要意义，切实抓好落实。',
  '加快仓储设施建设，统筹布局粮库、烘干中心和应急供应网点，提升收储能力和应急保障能力。',
  '健全责任体系，细化任务清单，明确时间节点，定期通报进展情况，对推进不力的严肃问责。',
  '县粮食局。',
  '县财政局。',
]

function paragraphsOf(...words: readonly string[]): string[] {
  const { text, paragraphs } = readingCopyOf(sourceOf(printed(...FILLING, ...words)))
  return paragraphs.slice(FILLING.length).map(({ start, end }) => text.slice(start, end))
}

describe('a page with indented paragraphs', () => {
  it.each([
    ['a colon', '新建粮库五座，改造粮库三座，配套建设烘干中心，（牵头单位：县粮食局，配合单位：县财政局）'],
    ['a full stop', '新建粮库五座，改造粮库三座，配套建设烘干中心和应急供应站点。各乡镇要主动对接。'],
    ['what looks like a number', '新建粮库五座，改造粮库三座，配套建设烘干中心，实行标准统一、流程规范的管理。'],
  ])('is cut by its width, behind %s too', (_, words) => {
    expect(paragraphsOf(words, '二、推进改造。')).toEqual([
      words.replace(/，/g, ',').replace(/：/g, ':').replace('（', '(').replace('）', ')'),
      '二、推进改造。',
    ])
  })
})

describe('a text of short and long paragraphs', () => {
  it('is not cut: a heading without a mark stays alone', () => {
    const duty = '牵头单位：县粮食局\n配合单位：县财政局、县水利局、县交通局、县林业局和各乡镇\n完成时限：2023年6月'
    const tasks = Array.from(
      { length: 6 },
      (_, index) => `${index + 1}.新建粮库。县城新建粮库五座，乡镇新建三座。\n${duty}`,
    )
    const long = '力争用三年时间，建成布局合理、功能完善、设施先进、管理规范的粮食仓储体系，全面提升粮食收储能力。'
    const { text } = readingCopyOf(
      sourceOf(`一、目标任务\n${long}\n二、重点任务\n${tasks.join('\n')}\n三、工作要求\n${long}`),
    )
    expect(text.split('\n')).toContain('一、目标任务')
    expect(text.split('\n')).toContain('三、工作要求')
  })
})

describe('a bracket', () => {
  it('goes on over a line end after its label or a comma', () => {
    const { text } = readingCopyOf(
      sourceOf('（一）新建粮库。（牵头单位：\n县粮食局；\n配合单位：县财政局）\n（二）改造粮库。'),
    )
    expect(text).toBe('(一)新建粮库。(牵头单位:县粮食局;配合单位:县财政局)\n(二)改造粮库。\n')
  })
})

const wordsOf = (text: string): string[] => {
  const copy = readingCopyOf(sourceOf(text))
  return copy.paragraphs.map(({ start, end }) => copy.text.slice(start, end))
}

/** Lines of twenty characters, as a page of that width cuts them. */
const FILLER = Array.from({ length: 12 }, () => '统筹推进各项重点工作确保任务落到实处见效').join('\n')

describe('a text whose lines a page cut', () => {
  it('keeps a short line apart from the next one', () => {
    const head = '清江县加快养老服务高质量发展的实施\n方案\n清政发〔2026〕4号'
    expect(wordsOf(`${head}\n${FILLER}`).slice(0, 3)).toEqual([
      '清江县加快养老服务高质量发展的实施方案',
      '清政发(2026)4号',
      FILLER.replaceAll('\n', ''),
    ])
  })

  it('keeps a date apart from the title below it', () => {
    expect(wordsOf(`2026年3月1日\n清江县养老方案\n${FILLER}`)[0]).toBe('2026年3月1日')
  })

  it('goes on inside a bracket, even with the label of the next units', () => {
    const lines = `${FILLER}（牵头单位：县民政局，\n配合单位：县财政局、县卫健局）`
    expect(wordsOf(lines).at(-1)).toMatch(/落到实处见效\(牵头单位:县民政局,配合单位:县财政局、县卫健局\)$/)
  })

  it('goes on where pages have different margins', () => {
    const page = (margin: string): string =>
      FILLER.split('\n')
        .map((line) => `${margin}${line}`)
        .join('\n')
    expect(wordsOf(`${page('')}。\n${page('   ')}。`)).toHaveLength(2)
  })

  it('goes on over what a browser prints at the edges of a page', () => {
    const edges = 'https://www.example.gov.cn/a.html 3/14\n2026/2/12 10:33 政策文件'
    expect(wordsOf(`${FILLER}\n${edges}\n${FILLER}`)).toHaveLength(1)
  })
})
