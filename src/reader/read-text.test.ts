import { describe, expect, test } from 'vitest'
import { INVENTED_NOTICE, sourceOf } from './invented-source.fixture.ts'
import { readText } from './read-text.ts'
import { toReadingJson } from './reading-json.ts'

const reading = readText(sourceOf(INVENTED_NOTICE))

describe('the head of a notice', () => {
  test('gives the titles of the notice and of the plan', () => {
    expect(reading.titles.map(({ of, text }) => [of, text])).toEqual([
      ['notice', '清江县人民政府办公室关于印发清江县工业提质实施方案的通知'],
      ['plan', '清江县工业提质实施方案'],
    ])
  })

  test('gives the number, the issuer, the date and the addressees', () => {
    expect(reading.documentNumber?.text).toBe('清政办〔2023〕17号')
    expect(reading.issuer?.text).toBe('清江县人民政府办公室')
    expect(reading.issueDate?.date).toBe('2023-05-06')
    expect(reading.addressees.map(({ text }) => text)).toEqual(['各乡镇人民政府', '县政府各部门'])
  })

  test('does not take the number of a cited document for its own', () => {
    const text = '清江县养老方案\n根据《办法》（省政发〔2020〕9号）要求，制定本方案。\n一、目标\n二、任务'
    expect(readText(sourceOf(text)).documentNumber).toBeNull()
  })

  test('takes the number behind the title of a web page, and no line of the contents for a title', () => {
    const text =
      '首页>政务公开>通知公告\n清江县人民政府关于做好养老工作的通知（清政发〔2022〕6号）\n目录\n一、建立多方保障措施\n二、任务\n一、建立多方保障措施\n建成中心。\n二、任务'
    const { title, doc_number } = toReadingJson(readText(sourceOf(text)))
    expect([title, doc_number]).toEqual(['清江县人民政府关于做好养老工作的通知', '清政发〔2022〕6号'])
  })

  test('joins a title that was broken over lines', () => {
    const text = '清江县人民政府关于加快\n\n产业园区\n\n建设发展的指导意见\n一、目标\n二、任务'
    expect(toReadingJson(readText(sourceOf(text))).title).toBe('清江县人民政府关于加快产业园区建设发展的指导意见')
  })

  test('is found in a text that lost its line ends', () => {
    const body = '统筹推进各项工作，确保任务落到实处。'.repeat(20)
    const text = `清江市人民政府关于加快养老服务的实施意见清府发〔2021〕8号各区县人民政府：为推进工作，提出如下意见。一、目标。${body}二、任务。${body}`
    const { title, doc_number } = toReadingJson(readText(sourceOf(text)))
    expect([title, doc_number]).toEqual(['清江市人民政府关于加快养老服务的实施意见', '清府发〔2021〕8号'])
  })
})

describe('a reading', () => {
  test('says where each thing stands in the words of the source', () => {
    const words = ({ start, end }: { start: number; end: number }): string => INVENTED_NOTICE.slice(start, end)
    expect(reading.clauses.map(({ headingSpan }) => words(headingSpan))).toEqual([
      '总体目标',
      '重点任务',
      '培育企业',
      '改造设备',
      '保障措施',
      '加强领导',
      '强化督查',
    ])
    expect(reading.responsibilities.flatMap(({ units }) => units.map(({ span }) => words(span)))).toEqual([
      '县工信局',
      '县科技局',
      '县工信局',
      '县财政局',
    ])
    expect(reading.targets.map(({ valueSpan }) => words(valueSpan))).toEqual(
      expect.arrayContaining([expect.stringContaining('120'), expect.stringContaining('2.1')]),
    )
  })

  test('holds the targets with the time their sentence sets', () => {
    const [enterprises] = toReadingJson(reading).targets
    expect(enterprises).toMatchObject({ clause: '一', value: '120', unit: '家', deadline: '到2025年' })
  })

  test('is the same every time', () => {
    expect(readText(sourceOf(INVENTED_NOTICE))).toEqual(reading)
  })

  test('of a text that is no plan says so', () => {
    const diagnostics = readText(sourceOf('今天天气很好，我们去江边散步。')).diagnostics
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['reader.no_plan_structure', 'warning']])
    expect(reading.diagnostics).toEqual([])
  })
})
