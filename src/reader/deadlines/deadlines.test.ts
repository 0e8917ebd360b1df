/** How plans say by when something is due. The sentences are invented. */
import { describe, expect, it } from 'vitest'
import { findDeadlines } from '#reader/deadlines/index'
import { inventedPlan } from '#reader/responsibilities/invented-plan.fixture'

/** The deadlines of one clause of a plan of 2022. */
function deadlinesIn(sentence: string): string[] {
  return findDeadlines(inventedPlan(['一、总体要求', `（一）${sentence}`], 2022)).map(
    ({ kind, text }) => `${kind} ${text}`,
  )
}

describe('points in time', () => {
  it.each<[string, string[]]>([
    ['到2025年末，粮食产量达到20万吨。', ['point 到2025年末']],
    ['力争到2025年，建成粮库5座。', ['point 到2025年']],
    ['至2025年底，建成粮库5座。', ['point 至2025年底']],
    ['力争2025年建成粮库5座。', ['point 2025年']],
    ['2023年底前完成普查。', ['point 2023年底前']],
    ['在2023年6月30日前报送清单。', ['point 2023年6月30日前']],
    ['2023年年底之前完成普查。', ['point 2023年年底之前']],
    ['2023年上半年完成勘察，2023年第三季度末开工。', ['point 2023年上半年', 'point 2023年第三季度末']],
    ['于2023年3月底前印发。', ['point 2023年3月底前']],
    ['二〇二五年底前全部达标。', ['point 二〇二五年底前']],
    ['到2023年和2025年，分别建成3座、5座。', ['point 到2023年', 'point 2025年']],
    ['2023年，建成3座；2024年，建成5座。', ['point 2023年', 'point 2024年']],
    ['年底前完成验收。', ['point 年底前']],
    ['今年年底前完成验收。', ['point 今年年底前']],
    ['6月底前完成自查，9月30日前完成整改。', ['point 6月底前', 'point 9月30日前']],
    ['到12月底，全部入库。', ['point 到12月底']],
    ['汛期前完成加固。', ['point 汛期前']],
    ['2023年6月底前修订目录。', ['point 2023年6月底前']],
    ['确保2023年全面达标。', ['point 2023年']],
    ['2023年春节前完成兑付，2月1日24时前报送。', ['point 2023年春节前', 'point 2月1日24时前']],
    ['分别于6月底和12月底前完成。', ['point 6月底', 'point 12月底前']],
    ['2023年覆盖率达到40%。', ['point 2023年']],
    ['到2023年，建成3座，2025年实现全覆盖。', ['point 到2023年', 'point 2025年']],
    ['验收阶段（2023年12月）。组织验收。', ['point 2023年12月']],
    ['（责任单位：县粮食局；完成时限：2023年6月）', ['point 2023年6月']],
    ['（责任单位：县粮食局、县财政局，10月完成）', ['point 10月']],
    ['（责任单位：县委组织部（人才办），6月底）', ['point 6月底']],
    ['（县粮食局牵头，县财政局配合；2023年10月）', ['point 2023年10月']],
  ])('%s', (sentence, expected) => {
    expect(deadlinesIn(sentence)).toEqual(expected)
  })
})

describe('lengths, windows, periods', () => {
  it.each<[string, string[]]>([
    ['三年内培育合作社20家。', ['within 三年内']],
    ['力争用3年左右时间建成示范县。', ['within 用3年左右时间']],
    ['收到申请后10个工作日内办结。', ['within 10个工作日内']],
    ['自印发之日起30日内制定细则。', ['within 自印发之日起30日内']],
    ['半年内完成摸底。', ['within 半年内']],
    ['今后五年，建成粮库5座。', ['within 今后五年']],
    ['3至5年内建成。', ['within 3至5年内']],
    ['2022—2024年，新增粮库6座。', ['window 2022—2024年']],
    ['2022年9月至2023年6月底，开展排查。', ['window 2022年9月至2023年6月底']],
    ['“十四五”期间，新建粮库6座。', ['period “十四五”期间']],
    ['到“十四五”末，新建粮库6座。', ['period 到“十四五”末']],
    ['每年3月底前报送总结。', ['yearly 每年3月底前']],
    ['下一年度1月底前完成清算，每季度首月10日前报送进度。', ['yearly 下一年度1月底前', 'yearly 每季度首月10日前']],
    ['5年内在全县建成粮库5座。', ['within 5年内']],
    ['30日内需提交报告。', ['within 30日内']],
    ['原则上3个月内完成整改。', ['within 3个月内']],
    ['自2022年起3年内完成改造。', ['within 自2022年起3年内']],
    ['2022年起3年内，新增粮库6座。', ['within 2022年起3年内']],
    ['3年内培育龙头企业10家，给予每家最高100万元奖励。', ['within 3年内']],
    ['2022—2024年三年内，新增粮库6座。', ['window 2022—2024年三年内']],
    ['“十四五”期间仓储损耗累计下降15%。', ['period “十四五”期间']],
  ])('%s', (sentence, expected) => {
    expect(deadlinesIn(sentence)).toEqual(expected)
  })
})

describe('times at which nothing is due', () => {
  it.each([
    '截至2021年底，全县共有粮库3座。',
    '2016年已建成粮库3座。',
    '到2020年底，粮食产量突破18万吨。',
    '较2020年增长5%。',
    '在2022年的基础上提高5%。',
    '自2023年1月1日起施行，有效期至2027年12月31日。',
    '按照《粮食安全行动计划（2022—2025年）》和省办〔2023〕5号文件执行。',
    '落实粮食安全行动计划（2022—2025年）。',
    '近三年内未发生安全事故的企业可以申请。',
    '毕业5年内的高校毕业生可以申请。',
    '认定后3年内给予每年5万元补助。',
    '3年内不得再次申报。',
    '每年培训农民500人。',
    '2022年5月6日',
    '“十四五”时期是粮食产业发展的关键期。',
    '“十三五”期间，建成粮库6座。',
    '2023年前三季度的数据另行公布。',
    '使用2022年版目录。',
    '2023年目标',
    '开展专项检查（2023年）。',
    '年内容器检验费用由企业承担。',
    '办理时间压缩至0.5个工作日以内。',
    '审批时限由10个工作日缩减为3个工作日内。',
    '落户后1年内营业收入首次达到500万元的企业，给予奖励。',
    '对3年内两次违规的单位取消资格。',
    '春节前后组织检查。',
    '为确保2023年粮食收购任务落实，制定方案。',
    '2023年修订的目录另行公布。',
    '实现应急物资2小时内到达。',
    '本办法自2023年1月1日起实施，至2025年12月31日止。',
    '本办法执行至2025年底。',
    '扶持期为2023—2025年。',
    '落实2022年中央一号文件要求。',
    '2022年是粮食产业的转型之年。',
    '粮食主产区（含周边，10月）收购价上调。',
  ])('%s', (sentence) => {
    expect(deadlinesIn(sentence)).toEqual([])
  })

  it('the title names the years of the plan, not a deadline', () => {
    const plan = inventedPlan(['某县粮食工作方案（2022—2024年）', '到2024年，建成粮库5座。', '一、任务'])
    expect(findDeadlines(plan).map(({ clause, text }) => `${clause} ${text}`)).toEqual(['0 到2024年'])
  })
})

describe('places', () => {
  it('say where the words stand in the text', () => {
    const plan = inventedPlan(['一、任务', '（一）力争到2025年末，建成粮库。'])
    const [deadline] = findDeadlines(plan)
    expect(deadline && plan.copy.text.slice(deadline.span.start, deadline.span.end)).toBe('到2025年末')
    expect(deadline?.clause).toBe('一/(一)')
  })
})
