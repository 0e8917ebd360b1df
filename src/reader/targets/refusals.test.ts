/** Which numbers are no promises, and why. */
import { expect, test } from 'vitest'
import { foundIn, refusalLines, targetLines } from './clauses.fixture.ts'

test.each([
  ['对首次达标的企业给予20万元奖励。', '20万元 money'],
  ['按照设备投资的15%给予补助。', '15% money'],
  ['年主营业务收入3000万元以上的企业可以申请。', '3000万元以上 eligibility'],
  ['对入驻10家以上企业的园区给予补贴。', '10家以上 eligibility'],
  ['担保费率不超过1%。', '1% price'],
  ['目前已建成园区12个。', '12个 history'],
  ['工业用地占比由20%提高到30%。', '20% history'],
  ['鼓励世界500强企业落户。', '500 named-list'],
  ['打造“15分钟便民生活圈”。', '15分钟 named-list'],
  ['每季度召开1次调度会。', '1次 frequency'],
  ['每年择优遴选不超过5家,给予奖励。', '5家 quota'],
  ['联合30个部门印发文件。', '30个 no-commitment'],
  ['申报企业从业人员10人以上,符合下列条件的可以申请。', '10人以上 eligibility'],
  ['每人最高补助5000元。', '5000元 money'],
  ['拥有20户或50人以上的村组。', '20户 eligibility'],
  ['厂房面积达到5000平方米以上、税收不低于20万元的项目,按设备投资额的10%给予补助。', '5000平方米以上 eligibility'],
  ['实现20户以上自然村通硬化路。', '20户以上 eligibility'],
  ['方案须经三分之二以上的成员同意。', '三分之二以上 definition'],
  ['安排重点项目,总投资350亿元。', '350亿元 money'],
  ['第六次普查显示,全县人口减少3万人。', '3万人 history'],
  ['单个项目投资额不超过800万元。', '800万元 eligibility'],
  ['资助比例不超过总投入的40%。', '40% money'],
  ['间接费用比例可提高到50%。', '50% eligibility'],
  ['申请补助的项目应当满足:路面宽度不小于4米。', '4米 eligibility'],
  ['对完成率低于80%的乡镇进行约谈。', '80% eligibility'],
  ['土地出让金首付比例不低于50%。', '50% money'],
  ['缓缴期限不超过6个月。', '6个月 time'],
  ['支持对象为年营收2000万元以上的企业。', '2000万元以上 eligibility'],
  ['优先支持获得融资1000万元以上、团队硕士占比超过50%的项目入驻。', '1000万元以上 eligibility'],
  ['对领军人才提供160平方米住房。', '160平方米 eligibility'],
  ['消除300人以下教学点。', '300人以下 eligibility'],
  ['对每个项目投资不超过800万元。', '800万元 eligibility'],
  ['入驻企业免租,第一年免100%。', '100% money'],
  ['围绕人才制定12条具体措施。', '12条 no-commitment'],
  ['每年“算力券”总额提升至2亿元。', '2亿元 money'],
  ['小型企业是指从业人员20人以上的企业。', '20人以上 definition'],
])('%s: %s', (words, refusal) => {
  expect(targetLines(words).filter((line) => !line.endsWith('30%'))).toEqual([])
  expect(refusalLines(words)).toContain(refusal)
})

test('a year before that of the document makes its numbers history', () => {
  expect(refusalLines('2020年,全市完成产值300亿元。', { year: 2023 })).toEqual(['300亿元 history'])
  expect(targetLines('产值达到2020年的1.5倍。', { year: 2023 })).toEqual(['产值 reach 1.5倍'])
  expect(targetLines('2025年,全市完成产值300亿元。', { year: 2023 })).toEqual(['全市完成产值 reach 300亿元'])
})

test('under a heading that tells what has been, nothing is promised', () => {
  const { targets, refusals } = foundIn([
    { path: '一', heading: '发展现状', words: '。' },
    { path: '一/(一)', words: '建成泵站40座。' },
  ])
  expect(targets).toEqual([])
  expect(refusals.map(({ reason, clause }) => [reason, clause])).toEqual([['history', '一/(一)']])
})

test('an output promised before the gift is named stays a promise', () => {
  expect(targetLines('每年发掘不少于50个标杆项目,给予最高10万元奖励。')).toEqual(['每年发掘标杆项目 gte 50个'])
})

test('a part of the sentence that only promises is no gift', () => {
  const words = '对入园企业给予补贴;力争服务企业300家以上。'
  expect(targetLines(words)).toEqual(['服务企业 gte 300家'])
})

test('what was ends where the sentence turns to this year', () => {
  expect(targetLines('去年建成泵站50座,今年力争新建泵站60座。')).toEqual(['新建泵站 reach 60座'])
})

test('after what is given a rate or a dated amount is a promise again', () => {
  const words = '发放算力补贴,每家最高50万元,算力规模增长50%以上,到2027年接入设备3000台,兑付率达到95%。'
  expect(targetLines(words)).toEqual(['算力规模 increase+gte 50%', '接入设备 reach 3000台', '兑付率 reach 95%'])
})

test('money is a promise where it is earned, not where it is given', () => {
  expect(targetLines('力争旅游收入达到90亿元。')).toEqual(['旅游收入 reach 90亿元'])
  expect(targetLines('盘活存量资金10亿元。')).toEqual(['盘活存量资金 reach 10亿元'])
  expect(targetLines('安排专项经费500万元。')).toEqual([])
})

test('rows of a table run together are left to a person', () => {
  const { targets, refusals } = foundIn('1粮食产量万吨5860约束性2肉类产量万吨1213预期性')
  expect(targets).toEqual([])
  expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(['flattened-table']))
})
