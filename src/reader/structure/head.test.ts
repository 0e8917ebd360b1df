import { describe, expect, test } from 'vitest'
import { sourceOf } from '#reader/invented-source.fixture'
import { readText } from '#reader/read-text'
import { toReadingJson } from '#reader/reading-json'

const BODY = '\n一、目标\n建园。\n二、任务\n修路。'
const headOf = (text: string, heading: string | null = null) =>
  toReadingJson(readText({ ...sourceOf(text + BODY), heading }))

describe('the title', () => {
  test('keeps the remark that stands on a line of its own', () => {
    expect(headOf('清江市数字经济行动计划\n（2022—2024年）').title).toBe('清江市数字经济行动计划（2022—2024年）')
    expect(headOf('清江市数字经济实施方案\n（征求意见稿）').title).toBe('清江市数字经济实施方案（征求意见稿）')
  })

  test('is what the notice says it issues, whatever its last word', () => {
    const text =
      '清江县关于印发《清江县蓝天保卫战役》的通知\n现将《清江县蓝天保卫战役》印发给你们。\n清江县\n蓝天保卫战役'
    expect(headOf(text).title).toBe('清江县蓝天保卫战役')
  })

  test('may be cut by the width of a page, or quoted whole', () => {
    expect(headOf('清江县关于支持工业高质量发展的若干政策\n措施').title).toBe(
      '清江县关于支持工业高质量发展的若干政策措施',
    )
    expect(headOf('清江县关于支持工业发展的若干举措（征\n求意见稿）').title).toBe(
      '清江县关于支持工业发展的若干举措（征求意见稿）',
    )
    expect(headOf('《清江县支持工业发展若干措施》').title).toBe('清江县支持工业发展若干措施')
  })

  test('begins with those who issue it, and not with words of the site above them', () => {
    const title = '关于加快乡村振兴的实施意见'
    expect(headOf(`政策文件\n中共清江县委\n清江县人民政府\n${title}`).title).toBe(`中共清江县委清江县人民政府${title}`)
    expect(headOf(`清江县人民政府\n政策文件\n清江县人民政府${title}`).title).toBe(`清江县人民政府${title}`)
    expect(headOf('政策文件\n清江县人民政府\n印发清江县乡村振兴行动方案的通知').title).toBe(
      '清江县人民政府印发清江县乡村振兴行动方案的通知',
    )
  })

  test('goes back to the line that says what the plan is of', () => {
    const [first, last] = ['清江市推进制造业数字化转型', '三年行动计划（2023—2025年）']
    expect(headOf(`${first}\n${last}`).title).toBe(`${first}${last}`)
    const ofNoPlace = '加快制造业转型升级高质量发展实施方案'
    expect(headOf(`${first}\n${ofNoPlace}`).title).toBe(`${first}${ofNoPlace}`)
    expect(headOf(`清江市人民政府网站政策文件\n${first}实施方案`).title).toBe(`${first}实施方案`)
  })

  test('may be short where the notice names it', () => {
    const text = '清江县人民政府关于印发节能方案的通知\n各乡镇：\n现将节能方案印发给你们。\n节能方案'
    expect(headOf(text).title).toBe('节能方案')
  })

  test('is what a notice without a title says it issues', () => {
    const text = '各乡镇人民政府：\n现将《清江县任务分解表》印发给你们。'
    expect(headOf(text).title).toBe('清江县任务分解表')
  })

  test('stands below the line that says who passed it, and when', () => {
    const { title, issue_date } = headOf('（2021年5月8日清江市第三届人民代表大会第二次会议通过）\n清江市养老服务条例')
    expect([title, issue_date]).toEqual(['清江市养老服务条例', '2021-05-08'])
  })

  test('may hold a comma, or begin like a sentence', () => {
    expect(headOf('清江市关于盘活存量资产，扩大有效投资的意见').title).toBe(
      '清江市关于盘活存量资产，扩大有效投资的意见',
    )
    expect(headOf('为民办实事项目实施方案').title).toBe('为民办实事项目实施方案')
  })

  test('is the line above the text where no line ends like a title', () => {
    expect(headOf('清江县大气污染防治百日战役\n为打好战役，安排如下。').title).toBe('清江县大气污染防治百日战役')
  })

  test('comes from the name of the page where the text has none', () => {
    const text = '各乡镇人民政府：\n现将有关事项通知如下。'
    for (const site of ['_清江县人民政府网', ' - 政策文件 - 清江县人民政府', '-清江县民政局']) {
      expect(headOf(text, `清江县养老实施方案${site}`).title).toBe('清江县养老实施方案')
    }
  })

  test('is put together from the opening of a notice that lost it, and a person should look', () => {
    const text = '各县区人力资源和社会保障局：\n为贯彻会议精神，现就加强技能人才培养有关工作通知如下：'
    const { titles } = readText(sourceOf(`${text}${BODY}\n清江市人力资源和社会保障局\n2021年9月1日`))
    expect(titles.map(({ text: words, confidence }) => [words, confidence < 0.6])).toEqual([
      ['清江市人力资源和社会保障局关于加强技能人才培养的通知', true],
    ])
  })

  test('of a notice and of its plan are told apart in a text that lost its line ends', () => {
    const filler = '统筹推进各项工作，确保任务落到实处。'.repeat(20)
    const text = `清江市人民政府关于印发清江市农业规划（2021—2025年）的通知清府发〔2021〕22号各区人民政府：现将《清江市农业规划（2021—2025年）》印发给你们，请认真执行。清江市人民政府2021年8月24日清江市农业规划（2021—2025年）为推进工作，制定本规划。第一章基础${filler}第二章任务${filler}`
    const { titles, documentNumber, issuer, issueDate } = readText(sourceOf(text))
    expect(titles.map((title) => [title.of, title.text])).toEqual([
      ['notice', '清江市人民政府关于印发清江市农业规划（2021—2025年）的通知'],
      ['plan', '清江市农业规划（2021—2025年）'],
    ])
    expect([documentNumber?.text, issuer?.text, issueDate?.date]).toEqual([
      '清府发〔2021〕22号',
      '清江市人民政府',
      '2021-08-24',
    ])
  })
})

describe('the number of the document', () => {
  test('may stand in heavy brackets, or behind a title that quotes the plan', () => {
    expect(headOf('清江县养老工作意见\n清政发【2012】25号').doc_number).toBe('清政发【2012】25号')
    expect(headOf('关于印发《清江县养老方案》的通知（清政办发〔2020〕5号）').doc_number).toBe('清政办发〔2020〕5号')
  })

  test('is not one that the text cites at the beginning of a line', () => {
    const text = '清江县养老方案\n为落实省政府意见\n（省政发〔2020〕9号）等文件\n国发〔2013〕35号有关要求，制定本方案。'
    expect(headOf(text).doc_number).toBeNull()
  })

  test('is found in the name of the attached file that carries the title', () => {
    const text = `清江县养老方案${BODY}\n清政办发〔2013〕158号清江县人民政府关于印发清江县养老方案的通知.doc`
    expect(toReadingJson(readText(sourceOf(text))).doc_number).toBe('清政办发〔2013〕158号')
    const other = `清江县养老方案${BODY}\n清政办发〔2013〕158号清江县人民政府关于印发医疗办法的通知.doc`
    expect(toReadingJson(readText(sourceOf(other))).doc_number).toBeNull()
  })
})

describe('the signature', () => {
  test('may stand before the annexes', () => {
    const text = `清江县养老工作方案${BODY}\n附件：任务清单\n清江县民政局\n2018年12月23日\n（本文有删减）\n附件\n任务清单${'\n建设道路'.repeat(20)}`
    const { issuer, issue_date } = toReadingJson(readText(sourceOf(text)))
    expect([issuer, issue_date]).toEqual(['清江县民政局', '2018-12-23'])
  })

  test('may close a text that lost its line ends', () => {
    const filler = '统筹推进各项工作，确保任务落到实处。'.repeat(40)
    const text = `清江县养老工作方案为推进工作，制定本方案。一、目标。${filler}二、任务。${filler}清江县民政局2021年8月23日（此件有删减）`
    const { issuer, issue_date } = toReadingJson(readText(sourceOf(text)))
    expect([issuer, issue_date]).toEqual(['清江县民政局', '2021-08-23'])
  })

  test('is not what a body did on a day', () => {
    const text = '清江县养老办法\n《办法》已经县政府2021年3月1日第五次常务会议通过。'
    expect(headOf(text).issuer).toBeNull()
  })
})
