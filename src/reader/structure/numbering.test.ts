import { describe, expect, test } from 'vitest'
import { sourceOf } from '#reader/invented-source.fixture'
import { outlineOf } from '#reader/outline-of'

const clausesOf = (text: string): string[] =>
  outlineOf(sourceOf(text))
    .parts.slice(1)
    .map(({ path, heading }) => `${path} ${heading}`)

describe('a number', () => {
  test('may carry a comma behind its bracket', () => {
    expect(clausesOf('一、目标\n（一）、建园。\n（二）、修路。')).toEqual(['一 目标', '一/(一) 建园', '一/(二) 修路'])
  })

  test('may be one enclosed character', () => {
    expect(clausesOf('一、目标\n坚持统筹。\n㈠建园。\n⒈修路。\n⒉架桥。\n⑴桩基。\n㈡引企。')).toEqual([
      '一 目标',
      '一/(一) 建园',
      '一/(一)/1 修路',
      '一/(一)/2 架桥',
      '一/(一)/2/(1) 桩基',
      '一/(二) 引企',
    ])
  })

  test('may have a closing bracket only', () => {
    expect(clausesOf('一、目标\n1）建园。\n2）修路。')).toEqual(['一 目标', '一/1) 建园', '一/2) 修路'])
  })

  test('may have spaces between its digits', () => {
    expect(clausesOf('第 9 条 建园。\n第 1 0 条 修路。\n第 1 1 条 架桥。').slice(1)).toEqual([
      '第10条 修路',
      '第11条 架桥',
    ])
  })

  test('may be parted from its heading by a gap only', () => {
    expect(clausesOf('一　总体要求\n坚持统筹。\n二　重点任务\n（一）修路。')).toEqual([
      '一 总体要求',
      '二 重点任务',
      '二/(一) 修路',
    ])
  })

  test('may follow after many that a shortened document leaves out', () => {
    expect(
      clausesOf('一、目标\n（九）建园。\n（十）修路。\n二、任务\n（十一）架桥。\n（十二）引企。').slice(1, 4),
    ).toEqual(['一/(九) 建园', '一/(十) 修路', '二 任务'])
    expect(clausesOf('一、目标\n（九）款所列企业，按规定执行。\n（十二）修路。')).toEqual(['一 目标'])
  })

  test('that was given twice by mistake counts twice', () => {
    expect(clausesOf('一、目标\n（一）建园。\n（二）修路。\n（二）架桥。\n（三）引企。').slice(3)).toEqual([
      '一/(二) 架桥',
      '一/(三) 引企',
    ])
  })

  test('in brackets that begins in the middle is the rest of an enumeration', () => {
    expect(clausesOf('一、补助。（1）剧场；（2）剧团；\n（3）演员。\n二、生效')).toEqual(['一 补助', '二 生效'])
  })

  test('is no clause where it counts kinds, or cites', () => {
    expect(clausesOf('一、目标\n由\n二、三级医院开展服务，按照\n（二）款的规定执行。\n二、任务')).toEqual([
      '一 目标',
      '二 任务',
    ])
  })
})

describe('a lost line end', () => {
  test('behind a heading leaves the first number on the line of the heading', () => {
    expect(clausesOf('一、总体要求（一）指导思想。坚持统筹。\n（二）目标。\n二、任务1.修路。')).toEqual([
      '一 总体要求',
      '一/(一) 指导思想',
      '一/(二) 目标',
      '二 任务',
      '二/1 修路',
    ])
  })

  test('inside a paragraph is found by the number that is missing', () => {
    expect(clausesOf('一、要求\n（一）思想。坚持统筹。（二）原则。坚持创新。\n（三）目标。')).toEqual([
      '一 要求',
      '一/(一) 思想',
      '一/(二) 原则',
      '一/(三) 目标',
    ])
  })

  test('behind a sentence is found wherever a section or a Chinese number follows', () => {
    expect(clausesOf('第一章总则\n建园。第一节范围\n全县。第二节对象企业。\n第二章任务')).toEqual([
      '第一章 总则',
      '第一章/第一节 范围',
      '第一章/第二节 对象企业',
      '第二章 任务',
    ])
  })

  test('is not suspected in an enumeration', () => {
    expect(clausesOf('第一条 奖励：（一）企业；（二）协会。\n第二条 生效。')).toEqual(['第一条 奖励', '第二条 生效'])
  })
})

describe('the order of numbers', () => {
  test('is turned round where the inner ones begin again under every digit', () => {
    expect(clausesOf('一、要求\n1.思想。\n（一）统筹。\n2.目标。\n（一）建园。\n（二）修路。')).toEqual([
      '一 要求',
      '一/1 思想',
      '一/1/(一) 统筹',
      '一/2 目标',
      '一/2/(一) 建园',
      '一/2/(二) 修路',
    ])
  })
})

describe('groups of rows in a table', () => {
  test('are no clauses where the table ran together into one line', () => {
    const filler = '统筹推进各项工作，确保任务落到实处。'.repeat(40)
    const table =
      '指标单位2020年2025年一、农业高效1粮食产量万吨1075 1080 2肉类产量万吨158 180预期性3渔业产量万吨20 22预期性4水果产量万吨30 35预期性二、乡村宜居3村民小组通畅率%92 98预期性4自来水普及率%82.5 85预期性5生活污水治理率%28 40预期性注：现价。'
    expect(clausesOf(`第一章总则${filler}${table}第二章任务${filler}`).map((each) => each.slice(0, 3))).toEqual([
      '第一章',
      '第二章',
    ])
  })

  test('are no clauses where the text gives every cell its line', () => {
    const row = (number: number): string => `${number}\n建设道路\n县交通局`
    const table = `序号\n任务\n单位\n一、产业方面\n${row(1)}\n${row(2)}\n二、民生方面\n${row(3)}`
    expect(clausesOf(`一、要求\n二、任务\n附件\n任务清单\n${table}`)).toEqual(['一 要求', '二 任务'])
  })
})

test('the heading of an article may stand in round brackets', () => {
  expect(clausesOf('第一条（目的依据）为加快发展，制定本办法。\n第二条（适用范围）全县。')).toEqual([
    '第一条 目的依据',
    '第二条 适用范围',
  ])
})

test('bold marks of a transcript are no words', () => {
  expect(clausesOf('**一、支持技改**\n\n**（一）更新设备。**给予奖励。')).toEqual(['一 支持技改', '一/(一) 更新设备'])
})

test('lines of a table of contents without its name are no clauses', () => {
  expect(clausesOf('第一章 基础......1\n第二章 要求……5\n第一章 基础\n建园。\n第二章 要求\n修路。')).toEqual([
    '第一章 基础',
    '第二章 要求',
  ])
})

test('quarters counted behind a sentence are no clauses', () => {
  expect(clausesOf('一、目标\n二、任务\n修路。三、四季度架桥。\n三、保障')).toEqual(['一 目标', '二 任务', '三 保障'])
})

test('an enumeration of kinds at the beginning of a line is no clause', () => {
  expect(clausesOf('一、目标\n按照\n一、二、三产业融合发展的要求，\n二、任务')).toEqual(['一 目标', '二 任务'])
})

describe('a text that lost its line ends', () => {
  const filler = '统筹推进各项重点工作，确保任务落到实处。'.repeat(8)

  test('has its articles and digits behind headings too', () => {
    expect(
      clausesOf(
        `制定本措施。一、支持第1条设立资金。${filler}二、奖励，补助第2条给予奖励。${filler}三、附则1.解释。2.生效。`,
      ),
    ).toEqual([
      '一 支持',
      '一/第1条 设立资金',
      '二 奖励,补助',
      '二/第2条 给予奖励',
      '三 附则',
      '三/1 解释',
      '三/2 生效',
    ])
  })

  test('may have digits only', () => {
    expect(clausesOf(`制定本措施。1.投入。${filler}2.演艺。${filler}3.民宿。${filler}4.121工程。`)).toEqual([
      '1 投入',
      '2 演艺',
      '3 民宿',
      '4 121工程',
    ])
  })

  test('goes on where one number is not found, and takes no enumeration and no word for a number', () => {
    const text = `制定本办法。一、目标标准统一、接口开放。${filler}（一）投入。${filler}（三）演艺：（1）剧场；（2）剧团。${filler}二、任务。${filler}`
    expect(clausesOf(text)).toEqual(['一 目标标准统一、接口开放', '一/(一) 投入', '一/(三) 演艺', '二 任务'])
  })
})

describe('decimal numbers', () => {
  test('are clauses where they go on from each other', () => {
    expect(
      clausesOf('1 总则\n1.1 目的\n做好防汛。\n1.2 依据\n2 组织\n2.1 机构\n2.1.1 指挥部\n2.1.2 成员\n2.2 职责'),
    ).toEqual([
      '1 总则',
      '1/1.1 目的',
      '1/1.2 依据',
      '2 组织',
      '2/2.1 机构',
      '2/2.1/2.1.1 指挥部',
      '2/2.1/2.1.2 成员',
      '2/2.2 职责',
    ])
  })

  test('are quantities elsewhere', () => {
    expect(clausesOf('一、目标\n1.5万人受益。\n2.6亿元到位。\n二、任务')).toEqual(['一 目标', '二 任务'])
  })
})

test('signs between a number and its heading belong to neither, and a mistyped sign is one', () => {
  expect(clausesOf('第一条：支持技改\n给予奖励。\n第二条——支持上云')).toEqual(['第一条 支持技改', '第二条 支持上云'])
  expect(clausesOf('一、目标\n二,任务\n（一）修路\n【二】架桥')).toEqual([
    '一 目标',
    '二 任务',
    '二/(一) 修路',
    '二/(二) 架桥',
  ])
})

test('a heading may end with a half-width full stop, but not at a decimal point', () => {
  expect(clausesOf('一、目标\n(一)建成1.5万亩园区.全县受益.\n(二)修路.')).toEqual([
    '一 目标',
    '一/(一) 建成1.5万亩园区',
    '一/(二) 修路.',
  ])
})

test('a page that sets its text into a table has clauses in it, a table of tasks has rows', () => {
  const partsOfTable = (rows: readonly (readonly string[])[]): string[] => {
    const text = rows.map((row) => row.join('\t')).join('\n')
    const tables = [{ span: { start: 0, end: text.length }, rows }]
    return outlineOf({ ...sourceOf(text), format: 'html', tables })
      .parts.slice(1)
      .map(({ path, heading }) => `${path} ${heading}`)
  }
  expect(
    partsOfTable([
      ['一、支持技改', '给予奖励。'],
      ['二、支持上云', '给予补助。'],
    ]),
  ).toEqual(['一 支持技改', '二 支持上云'])
  expect(
    partsOfTable([
      ['指标', '2025年'],
      ['一、产业', '10'],
      ['二、民生', '20'],
    ]),
  ).toEqual([])
})
