import { describe, expect, test } from 'vitest'
import { INVENTED_NOTICE, sourceOf } from './invented-source.fixture.ts'
import { outlineOf } from './outline-of.ts'

const pathsOf = (text: string): string[] =>
  outlineOf(sourceOf(text))
    .parts.slice(1)
    .map(({ path }) => path)
const headingsOf = (text: string): string[] =>
  outlineOf(sourceOf(text))
    .parts.slice(1)
    .map(({ heading }) => heading)

describe('clause numbers', () => {
  test('nest from Chinese numbers over bracketed ones to digits', () => {
    expect(pathsOf(INVENTED_NOTICE)).toEqual(['一', '二', '二/(一)', '二/(二)', '三', '三/1', '三/2'])
  })

  test('may run on through all sections', () => {
    expect(pathsOf('一、目标\n1.建园。\n2.引企。\n二、任务\n3.修路。\n三、保障\n4.督查。')).toEqual([
      '一',
      '一/1',
      '一/2',
      '二',
      '二/3',
      '三',
      '三/4',
    ])
  })

  test('are found inside a text that lost its line ends', () => {
    const filler = '坚持稳中求进，统筹推进各项工作，确保任务落到实处。'.repeat(30)
    const text = `为推进工作，提出如下意见。一、总体要求（一）指导思想。${filler}（二）基本原则。${filler}二、重点任务（三）修路。${filler}三、保障。${filler}`
    expect(pathsOf(text)).toEqual(['一', '一/(一)', '一/(二)', '二', '二/(三)', '三'])
  })

  test('inside a sentence are not clauses', () => {
    expect(pathsOf('一、目标\n按照本方案第二条、（三）款和“1.5版”标准执行。\n二、任务')).toEqual(['一', '二'])
  })

  test('of articles stand under chapters and run on', () => {
    expect(
      pathsOf(
        '第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 职责\n第二条 县局负责。\n（一）登记；\n（二）检查。',
      ),
    ).toEqual(['第一章', '第一章/第一条', '第二章', '第二章/第二条', '第二章/第二条/(一)', '第二章/第二条/(二)'])
  })

  test('of articles may stand under Chinese numbers where the document puts them there', () => {
    expect(pathsOf('一、政策支持\n第1条 设立资金。\n二、支持范围\n（一）投资奖励\n第2条 给予奖励。')).toEqual([
      '一',
      '一/第1条',
      '二',
      '二/(一)',
      '二/(一)/第2条',
    ])
  })

  test('may be written with spaces, full-width digits and full stops', () => {
    expect(pathsOf('一 、目标\n１．建园。\n2. 引企。\n（ 一 ）奖励。')).toEqual(['一', '一/1', '一/2', '一/(一)'])
  })

  test('in a table of contents are counted once, in the body', () => {
    const text = '目录\n第一章 总则\n第二章 任务\n第一章 总则\n为推进工作。\n第二章 任务\n完成任务。'
    expect(pathsOf(text)).toEqual(['第一章', '第二章'])
  })

  test('in a table of contents may be followed by dots and page numbers', () => {
    const text = '目 录\n一、目标……1\n二、任务……3\n清江县养老方案\n一、目标\n建成中心。\n二、任务\n完成任务。'
    expect(pathsOf(text)).toEqual(['一', '二'])
  })

  test('of an annex do not stand under the last clause of the plan', () => {
    expect(pathsOf('一、目标\n二、任务\n（一）修路。\n附件1\n名词解释\n1.园区：指开发区。\n2.企业：指法人。')).toEqual([
      '一',
      '二',
      '二/(一)',
      '1',
      '2',
    ])
  })

  test('may stand before a heading that begins with a digit', () => {
    expect(pathsOf('一、目标\n1. 2025年建园。\n2.121工程。\n3.2026年验收。\n2.1亿元的投资到位。')).toEqual([
      '一',
      '一/1',
      '一/2',
      '一/3',
    ])
  })

  test('of a chapter are found where two paragraphs ran together', () => {
    expect(pathsOf('第一章 总则\n第一条 为管理园区。第二章 职责第二条 县局负责。\n第三条 依法处理。')).toEqual([
      '第一章',
      '第一章/第一条',
      '第二章',
      '第二章/第二条',
      '第二章/第三条',
    ])
  })

  test('in the list of annexes are not clauses', () => {
    expect(pathsOf('一、目标\n二、任务\n附件：1.任务分工表\n2.指标清单')).toEqual(['一', '二'])
  })
})

describe('headings', () => {
  test('end with the sentence, the colon or the line', () => {
    expect(headingsOf('一、总体目标\n二、建设园区。全县建园。\n三、责任分工：各部门负责。')).toEqual([
      '总体目标',
      '建设园区',
      '责任分工',
    ])
  })

  test('of articles may stand in their own brackets', () => {
    expect(headingsOf('第一条【目的依据】为加快建设。\n第二条【适用范围】适用于全县。')).toEqual([
      '目的依据',
      '适用范围',
    ])
  })
})

describe('a clause', () => {
  test('covers what is numbered under it, and its own words end where the next number begins', () => {
    const { parts, copy } = outlineOf(sourceOf('一、目标\n建成园区。\n（一）修路。\n二、任务'))
    const [, first] = parts
    expect(copy.text.slice(first?.span.start, first?.span.end).trim()).toBe('一、目标\n建成园区。\n(一)修路。')
    expect(copy.text.slice(first?.ownSpan.start, first?.ownSpan.end).trim()).toBe('一、目标\n建成园区。')
  })
})
