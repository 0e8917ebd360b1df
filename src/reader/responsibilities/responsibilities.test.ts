/** How plans say who does what. The sentences are invented. */
import { describe, expect, it } from 'vitest'
import type { Role } from '#reader/reading'
import { findResponsibilities } from '#reader/responsibilities/index'
import { inventedPlan } from '#reader/responsibilities/invented-plan.fixture'

type Expected = Partial<Record<Role, string>>

/** The units of each role in the last clause, joined by a bar. */
function unitsByRole(...lines: readonly string[]): Expected {
  const { responsibilities } = findResponsibilities(inventedPlan(['一、总体要求', ...lines]))
  const roles: Expected = {}
  for (const { role, units } of responsibilities) {
    roles[role] = [roles[role], ...units.map(({ name }) => name)].filter((name) => name !== undefined).join('|')
  }
  return roles
}

describe('labelled responsibilities', () => {
  it.each<[string, Expected]>([
    ['培育骨干企业。（责任单位：市商务局、市财政局）', { responsible: '市商务局|市财政局' }],
    ['培育骨干企业。〔责任部门：商务厅；教育厅〕', { responsible: '商务厅|教育厅' }],
    ['修建道路。[牵头单位：县交通局；配合单位：县财政局，各乡镇]', { lead: '县交通局', support: '县财政局|各乡镇' }],
    [
      '修建道路。（牵头单位：县交通局，责任单位：县水利局、各镇街）',
      { lead: '县交通局', responsible: '县水利局|各镇街' },
    ],
    ['修建道路。【责任单位】县交通局、县水利局', { responsible: '县交通局|县水利局' }],
    ['修建道路。（牵头：县交通局；配合：县水利局）', { lead: '县交通局', support: '县水利局' }],
    [
      '修建道路。（主办单位：县交通局；协办单位：县水利局、县林业局等单位）',
      { lead: '县交通局', support: '县水利局|县林业局' },
    ],
    ['修建道路。（责任单位：县交通局；完成时限：2023年6月）', { responsible: '县交通局' }],
    ['修建道路。（责任单位：县交通局，6月底前完成）', { responsible: '县交通局' }],
    ['修建道路。（责任单位：县交通局、县水利局按职责分工负责）', { responsible: '县交通局|县水利局' }],
    ['修建道路。（责任单位：县发展和改革局、县工业和信息化局）', { responsible: '县发展和改革局|县工业和信息化局' }],
    ['修建道路。（责任单位：县交通局和各乡镇人民政府）', { responsible: '县交通局|各乡镇人民政府' }],
    [
      '修建道路。（责任单位：市投资促进局、市不动产登记中心、市对外联络办）',
      { responsible: '市投资促进局|市不动产登记中心|市对外联络办' },
    ],
    ['修建道路。（责任单位：县交通局（牵头）、县水利局）', { lead: '县交通局', responsible: '县水利局' }],
    ['修建道路。（责任单位：市交通局牵头，市水利局配合）', { lead: '市交通局', support: '市水利局' }],
    [
      '修建道路。（牵头领导：某某；牵头单位：县交通局；责任领导：某某；责任单位：县水利局）',
      { lead: '县交通局', responsible: '县水利局' },
    ],
    ['修建道路。（责任单位：县“放管服”改革办公室、县水利局）', { responsible: '县“放管服”改革办公室|县水利局' }],
    [
      '修建道路。（牵头负责领导：某某。牵头责任单位：县交通局。协同责任单位：县政府各部门、各直属单位。）',
      { lead: '县交通局', support: '县政府各部门|各直属单位' },
    ],
    ['修建道路。（责任单位县交通局、县水利局）', { responsible: '县交通局|县水利局' }],
    ['修建道路。（责任单位：*县交通局、县水利局）', { lead: '县交通局', responsible: '县水利局' }],
    ['修建道路。——责任单位：县交通局、县水利局', { responsible: '县交通局|县水利局' }],
    ['修建道路。（责任单位；县交通局、县水利局）', { responsible: '县交通局|县水利局' }],
    ['修建道路。包保领导：某某；责任单位：县交通局；包保领导：某某。', { responsible: '县交通局' }],
    ['修建道路。（牵头单位为县交通局，配合单位为县水利局）', { lead: '县交通局', support: '县水利局' }],
  ])('%s', (sentence, expected) => {
    expect(unitsByRole(`（一）${sentence}`)).toEqual(expected)
  })

  it('stand on a line of their own below the clause', () => {
    expect(unitsByRole('（一）修建道路。', '牵头单位：县交通局', '配合单位：县水利局，县林业局')).toEqual({
      lead: '县交通局',
      support: '县水利局|县林业局',
    })
  })

  it('may have their units on the next line', () => {
    expect(unitsByRole('（一）修建道路。', '责任单位：', '县交通局、县水利局')).toEqual({
      responsible: '县交通局|县水利局',
    })
  })

  it('are no labels where a sentence addresses the units', () => {
    expect(unitsByRole('（一）各责任单位：要切实履行职责，抓好落实。')).toEqual({})
  })

  it('belong each to the clause they close', () => {
    const { responsibilities } = findResponsibilities(
      inventedPlan(['一、任务', '（一）修路。（责任单位：县交通局）', '（二）种树。（责任单位：县林业局）']),
    )
    expect(responsibilities.map(({ clause, units }) => [clause, units[0]?.name])).toEqual([
      ['一/(一)', '县交通局'],
      ['一/(二)', '县林业局'],
    ])
  })
})

describe('names of units', () => {
  it.each<[string, string]>([
    ['各市、县人民政府', '各市、县人民政府'],
    ['各市、州、县人民政府', '各市、州、县人民政府'],
    ['市农业局，各区、县级市', '市农业局|各区、县级市'],
    ['各县（市、区）人民政府、各管委会', '各县（市、区）人民政府|各管委会'],
    ['市委组织部（人才办）、市财政局', '市委组织部（人才办）|市财政局'],
    ['省工业和信息化厅、财政厅', '省工业和信息化厅|财政厅'],
    ['市经信局市新材料办、市财政局', '市经信局|市新材料办|市财政局'],
    ['各地级以上市、县（市、区）人民政府', '各地级以上市、县（市、区）人民政府'],
    ['市规划和自然资源局、市财政局和市教育局', '市规划和自然资源局|市财政局|市教育局'],
    ['市财政局市教育局市民政局', '市财政局|市教育局|市民政局'],
    ['市财政局/市教育局', '市财政局|市教育局'],
    ['各镇党委、政府', '各镇党委、政府'],
    ['县城市运行和政务服务办', '县城市运行和政务服务办'],
    ['市总工会、团市委、市妇联及有关单位', '市总工会|团市委|市妇联|有关单位'],
    ['各区政府〈含开发区管委会，下同〉、市财政局', '各区政府|市财政局'],
    ['市委、市政府督查室，各镇、场、街道', '市委、市政府督查室|各镇、场、街道'],
    ['市直有关部门和单位、市政协办', '市直有关部门和单位|市政协办'],
    ['省财政厅等省有关部门和各市、县人民政府', '省财政厅|各市、县人民政府'],
    ['区财政局 区服务中心 清江资本', '区财政局|区服务中心|清江资本'],
    ['财政厅 水利厅 省委组织部', '财政厅|水利厅|省委组织部'],
    ['市政府 办公室、市财政局', '市政府办公室|市财政局'],
    ['县推进灌区建设领导小组办公室、县投资促进服务中心', '县推进灌区建设领导小组办公室|县投资促进服务中心'],
  ])('%s', (list, names) => {
    expect(unitsByRole(`（一）兴修水利。（责任单位：${list}）`)).toEqual({ responsible: names })
  })
})

describe('responsibilities by duty verb', () => {
  it.each<[string, Expected]>([
    ['（教育部、财政部负责）', { responsible: '教育部|财政部' }],
    ['（教育部、财政部等部门按职责分工负责）', { responsible: '教育部|财政部' }],
    ['（教育部、供销合作总社等和各省级人民政府负责）', { responsible: '教育部|供销合作总社|各省级人民政府' }],
    ['（市教育局牵头，市财政局、市编办配合）', { lead: '市教育局', support: '市财政局|市编办' }],
    [
      '（市教育局牵头负责，市财政局、人力资源社会保障局，各区政府配合）',
      { lead: '市教育局', support: '市财政局|人力资源社会保障局|各区政府' },
    ],
    ['（市教育局牵头，市财政局、市编办按职责分工负责）', { lead: '市教育局', responsible: '市财政局|市编办' }],
    ['（市教育局牵头会同市财政局、市编办负责）', { lead: '市教育局', support: '市财政局|市编办' }],
    ['（由市教育局牵头，市财政局参与，各县区落实）', { lead: '市教育局', support: '市财政局', responsible: '各县区' }],
    ['（市教育局牵头，2023年6月底前完成）', { lead: '市教育局' }],
    ['（市教育局、市财政局；持续推进）', { responsible: '市教育局|市财政局' }],
    ['（市教育局等11个部门和各区县按职责分工负责）', { responsible: '市教育局|各区县' }],
    ['【市教育局牵头，市财政局配合】', { lead: '市教育局', support: '市财政局' }],
    ['（市教育局、市财政局）', { responsible: '市教育局|市财政局' }],
    ['（省教育厅牵头，各市及省有关部门配合）', { lead: '省教育厅', support: '各市|省有关部门' }],
    ['（以上任务由市教育局牵头，市财政局配合）', { lead: '市教育局', support: '市财政局' }],
    [
      '（各省、自治区、直辖市人民政府，教育部和地方教育部门负责）',
      { responsible: '各省、自治区、直辖市人民政府|教育部|地方教育部门' },
    ],
    ['（市教育局等部门和县通信公司负责）', { responsible: '市教育局|县通信公司' }],
    [
      '（市教育局统筹，市财政局主责，各县区落实、市督查室督办）',
      { lead: '市财政局', responsible: '市教育局|各县区|市督查室' },
    ],
    ['（由市教育局牵头，会同各区、县级市组织实施）', { lead: '市教育局', support: '各区、县级市' }],
    ['（市教育局市体育办负责）', { responsible: '市教育局|市体育办' }],
    ['（市教育局、市财政局、市体育局、清江资本）', { responsible: '市教育局|市财政局|市体育局|清江资本' }],
    ['（银保监会、证监会）', { responsible: '银保监会|证监会' }],
    ['（市教育局负责指导，各县区分头负责）', { responsible: '市教育局|各县区' }],
    ['（市财政局，各市、县人民政府负责）', { responsible: '市财政局|各市、县人民政府' }],
  ])('%s', (bracket, expected) => {
    expect(unitsByRole(`（一）办好学校。${bracket}`)).toEqual(expected)
  })

  it.each([
    '（一）各区县（自治县，以下简称区县）加强管理。',
    '（一）设立办公室（管委会）统一受理。',
    '（一）对创业团队（企业）给予支持。',
    '（一）认真执行有关规定（试行）。',
    '（一）加强统筹（含各区县）。',
    '（一）支持建设产业园（示范区）。',
    '（一）建设综合服务平台（市民服务中心）。',
    '（一）每个项目负责人可申请一次。',
    '（一）本办法由市教育局负责解释。',
    '（一）强化统筹抓总作用，健全责任分工负责制。',
    '（一）设立专家咨询委员会。聘请院校专家。',
    '（一）申报单位：在本市注册的企业和机构。',
  ])('none in: %s', (sentence) => {
    expect(unitsByRole(sentence)).toEqual({})
  })
})

describe('responsibilities in sentences, headings and tables', () => {
  it.each<[string, Expected]>([
    ['（一）由市商务局牵头建立联席会议。', { lead: '市商务局' }],
    ['（一）抓好宣传。市商务局、市教育局牵头开展培训。', { lead: '市商务局|市教育局' }],
    ['（一）由市商务局牵头会同市财政局研究提出方案。', { lead: '市商务局', support: '市财政局' }],
    ['（一）由国土资源部会同农业部等部门负责落实。', { responsible: '国土资源部|农业部' }],
    ['（一）市商务局牵头，市财政局、市税务局配合，建立台账。', { lead: '市商务局', support: '市财政局|市税务局' }],
    ['（一）市商务局为牵头单位，市财政局为配合单位。', { lead: '市商务局', support: '市财政局' }],
    ['（一）明确分工（市商务局负责招商，市财政局负责资金）。', { responsible: '市商务局|市财政局' }],
    ['（一）县财政局：落实补助资金，加强监管。', { responsible: '县财政局' }],
    ['（一）省科学技术厅。组织实施专项。', { responsible: '省科学技术厅' }],
  ])('%s', (sentence, expected) => {
    expect(unitsByRole(sentence)).toEqual(expected)
  })

  it('head each item of a list: where one item plainly names a body, the others do too', () => {
    expect(
      unitsByRole(
        '1.县财政局：落实补助资金。',
        '2.县公安局交警大队：维护交通秩序。',
        '3.各乡镇（街道）：组织群众参与。',
      ),
    ).toEqual({ responsible: '县财政局|县公安局交警大队|各乡镇（街道）' })
    expect(unitsByRole('1.农业农村部门：负责规划。', '2.财政部门：落实资金。')).toEqual({
      responsible: '农业农村部门|财政部门',
    })
    expect(unitsByRole('1.县农业农村局负责规划。', '2.各乡镇负责组织群众。').responsible).toBe('县农业农村局|各乡镇')
    expect(unitsByRole('1.申报单位：在本市注册。', '2.推荐单位：具备条件。')).toEqual({})
  })

  it('take the role of a table’s column from its header', () => {
    const lines = ['一、任务', '任务', '牵头单位', '配合单位', '修路', '县交通局', '县财政局、县水利局']
    const text = lines.join('\n')
    const table = {
      clause: '一',
      kind: 'tasks' as const,
      header: ['任务', '牵头单位', '配合单位'],
      rows: [{ cells: ['修路', '县交通局', '县财政局、县水利局'], note: 'data' as const }],
      span: { start: text.indexOf('任务\n牵头'), end: text.length },
      confidence: 1,
      inheritedFrom: null,
    }
    const { responsibilities } = findResponsibilities(inventedPlan(lines, 2022, [table]))
    expect(
      responsibilities.map(({ role, units, form }) => [form, role, units.map(({ name }) => name).join('|')]),
    ).toEqual([
      ['table', 'lead', '县交通局'],
      ['table', 'support', '县财政局|县水利局'],
    ])
  })
})

describe('places of units', () => {
  it('cover the name alone, without stars, labels and verbs', () => {
    const plan = inventedPlan([
      '一、任务',
      '（一）修路。（责任单位：*县交通局、县水利局等单位）',
      '（二）种树。（县林业局牵头）',
    ])
    const units = findResponsibilities(plan).responsibilities.flatMap((responsibility) => responsibility.units)
    const words = units.map(({ span }) => plan.copy.text.slice(span.start, span.end))
    expect(words).toEqual(['县交通局', '县水利局', '县林业局'])
    expect(units.map(({ starred }) => starred)).toEqual([true, false, false])
  })
})
