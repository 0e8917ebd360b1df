/** What a plan says once about all its lists of units. The sentences are invented. */
import { describe, expect, it } from 'vitest'
import { findResponsibilities } from '#reader/responsibilities/index'
import { inventedPlan } from '#reader/responsibilities/invented-plan.fixture'

function read(...lines: readonly string[]): { kinds: string[]; found: string[] } {
  const { responsibilities, rules } = findResponsibilities(inventedPlan(lines))
  return {
    kinds: rules.map(({ kind }) => kind),
    found: responsibilities.map(({ clause, role, units, inheritedFrom }) => {
      const names = units.map(({ name }) => name).join('|')
      return `${clause} ${role} ${names}${inheritedFrom === null ? '' : ' by rule'}`
    }),
  }
}

describe('rules of a document', () => {
  it.each([
    '列第一位者为牵头单位，下同',
    '排在第一位的部门为牵头部门，下同',
    '列首位的为牵头单位，下同',
    '列第一位者为工作牵头单位或汇总单位，下同',
    '牵头单位列第一位，下同',
    '第一个单位为牵头单位，下同',
    '排名第一的为牵头单位，以下同',
    '由列第一位的单位牵头，下同',
    '第一家单位牵头，下同',
    '以上单位中第一位为主要责任单位，下同',
  ])('the first unit of a list leads from the rule on: %s', (rule) => {
    const { kinds, found } = read(
      '一、修路。（责任单位：县水利局、县林业局）',
      `二、种树。（县林业局、县财政局负责。${rule}）`,
      '三、治水。（县水利局、县财政局负责）',
    )
    expect(kinds).toEqual(['first-leads'])
    expect(found).toEqual([
      '一 responsible 县水利局|县林业局',
      '二 lead 县林业局 by rule',
      '二 responsible 县财政局 by rule',
      '三 lead 县水利局 by rule',
      '三 responsible 县财政局 by rule',
    ])
  })

  it('stated in a sentence of its own, it holds for the whole document', () => {
    const { found } = read(
      '一、修路。（责任单位：县水利局、县林业局）',
      '二、附则。各项任务中排在第一位的单位为牵头单位。',
    )
    expect(found).toEqual(['一 lead 县水利局 by rule', '一 responsible 县林业局 by rule'])
  })

  it('the units before the first comma may lead', () => {
    const { kinds, found } = read(
      '一、修路。（责任单位：县交通局、县水利局，县财政局、县林业局；第一个逗号前为牵头单位，下同）',
      '二、种树。（责任单位：县林业局，各乡镇）',
    )
    expect(kinds).toEqual(['before-first-comma-leads'])
    expect(found).toEqual([
      '一 lead 县交通局|县水利局 by rule',
      '一 responsible 县财政局|县林业局 by rule',
      '二 lead 县林业局 by rule',
      '二 responsible 各乡镇 by rule',
    ])
  })

  it('units before the semicolon may lead, and those behind it support', () => {
    const { found } = read(
      '一、修路。（责任单位：县交通局；县财政局；分号前为牵头单位，分号后为配合单位，下同）',
      '二、种树。（责任单位：县林业局；各乡镇）',
    )
    expect(found).toEqual([
      '一 lead 县交通局 by rule',
      '一 support 县财政局 by rule',
      '二 lead 县林业局 by rule',
      '二 support 各乡镇 by rule',
    ])
  })

  it('a rule in brackets of its own leaves the name before it whole', () => {
    const { found } = read('一、修路。（责任单位：县交通局、县财政局（第一个为牵头单位，下同））')
    expect(found).toEqual(['一 lead 县交通局 by rule', '一 responsible 县财政局 by rule'])
  })

  it.each(['对全国首个牵头制定国际标准的企业给予奖励。', '支持第一批企业牵头组建联盟。'])(
    'no rule is: %s',
    (sentence) => {
      expect(read('一、修路。（责任单位：县水利局、县林业局）', `二、奖励。${sentence}`).kinds).toEqual([])
    },
  )

  it('a rule does not touch lists that name their leader', () => {
    const { found } = read(
      '一、修路。（责任单位：县水利局、县林业局。列第一位的为牵头单位，下同）',
      '二、种树。（牵头单位：县林业局；责任单位：县财政局、县水利局）',
    )
    expect(found.slice(2)).toEqual(['二 lead 县林业局', '二 responsible 县财政局|县水利局'])
  })

  it('units that are not repeated are named by the rule and added to the later clauses that name units', () => {
    const { kinds, found } = read(
      '一、修路。（责任单位：县交通局。以下各项任务均需各乡镇人民政府、各街道办事处落实，不再列出）',
      '二、种树。（责任单位：县林业局）',
      '三、附则。自印发之日起施行。',
    )
    expect(kinds).toEqual(['units-for-all'])
    expect(found).toEqual([
      '一 responsible 县交通局',
      '一 responsible 各乡镇人民政府|各街道办事处',
      '二 responsible 县林业局',
      '二 responsible 各乡镇人民政府|各街道办事处 by rule',
    ])
  })

  it.each(['各乡镇为所有任务的责任单位，以下不再列出', '各乡镇均需落实，下同'])(
    'the units that a rule names answer for its own clause too: %s',
    (rule) => {
      const { found } = read(`一、修路。（责任单位：县交通局；${rule}）`, '二、种树。（责任单位：县林业局）')
      expect(found).toEqual([
        '一 responsible 县交通局',
        '一 responsible 各乡镇',
        '二 responsible 县林业局',
        '二 responsible 各乡镇 by rule',
      ])
    },
  )

  it.each([
    '以下均涉及各县区、功能区管委会，不再重复列出',
    '各县区、功能区管委会均为责任单位，以下不再一一列出',
    '具体任务均涉及各县区、功能区管委会，不再做分工，下同',
    '以下所有任务均由各县区、功能区管委会负责落实，不再单独列出',
  ])('the units not repeated may be named before or after: %s', (rule) => {
    const { found } = read(`一、修路。（责任单位：县交通局。${rule}）`, '二、种树。（责任单位：县林业局）')
    expect(found.at(-1)).toBe('二 responsible 各县区|功能区管委会 by rule')
  })

  it('a star without a rule still marks the leader, and a rule explains it', () => {
    const { kinds, found } = read('一、带*号的为牵头单位。', '二、种树。（责任单位：县财政局、*县林业局）')
    expect(kinds).toEqual(['star-leads'])
    expect(found).toEqual(['二 responsible 县财政局 by rule', '二 lead 县林业局 by rule'])
  })
})
