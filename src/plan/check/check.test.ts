import { describe, expect, it } from 'vitest'
import { checkPackage, type LoadedPackage, loadPackage, type PackageFiles } from '#plan/index'
import { readPackageFolders } from '#test/package-folders'

const shipped = readPackageFolders('plans')
const invented = readPackageFolders('test/fixtures/plans')

const findingsOf = (loaded: LoadedPackage): string[] =>
  checkPackage(loaded).map(({ code, place }) => `${place.file}:${place.line} ${code}`)

describe('a package without mistakes', () => {
  it.each(Object.keys(shipped))('%s has no finding', (name) => {
    expect(findingsOf(loadPackage(name, shipped))).toEqual([])
  })

  it('of a zone that does not exist has no finding either', () => {
    expect(findingsOf(loadPackage('qingshui-2021', invented))).toEqual([])
  })
})

type Damage = {
  readonly what: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly code: string
  /** Words on the line where the finding must be, where that is not the damaged line itself. */
  readonly at?: string
  readonly atFile?: string
}

/** Each changes one place of the invented package. `from` stands once in its file. */
const damages: readonly Damage[] = [
  {
    what: 'a tab stands where spaces should',
    file: 'targets.yaml',
    from: '  name: 农村卫生厕所普及率',
    to: '\tname: 农村卫生厕所普及率',
    code: 'plan.yaml_tab',
  },
  {
    what: 'a field stands twice',
    file: 'targets.yaml',
    from: '  name: 农村卫生厕所普及率',
    to: '  name: 农村卫生厕所普及率\n  name: 厕所普及率',
    code: 'plan.yaml_same_field_twice',
    at: '  name: 厕所普及率',
  },
  {
    what: 'an alias stands for a value',
    file: 'targets.yaml',
    from: 'short_name: 年改户厕',
    to: 'short_name: *name',
    code: 'plan.yaml_alias',
    at: '- id: toilets',
  },
  {
    what: 'the file was saved in another encoding',
    file: 'questions.yaml',
    from: '  why: 没有基数',
    to: '  why: û\uFFFD\uFFFD',
    code: 'plan.encoding_unknown',
  },
  {
    what: 'the document was saved in another encoding',
    file: 'source/plan.txt',
    from: '为巩固拓展整治成果',
    to: 'Îª\uFFFD\uFFFD',
    code: 'plan.encoding_unknown',
  },
  {
    what: 'a decimal has its unit in it',
    file: 'targets.yaml',
    from: "value: '12'",
    to: "value: '12处'",
    code: 'plan.not_decimal',
  },
  {
    what: 'the unit is not the printed one',
    file: 'targets.yaml',
    from: 'unit: 处',
    to: 'unit: 条',
    code: 'plan.value_not_in_words',
  },
  {
    what: 'the plan ends before it begins',
    file: 'plan.yaml',
    from: 'from: 2021-03-05',
    to: 'from: 2024-03-05',
    code: 'plan.term_reversed',
    at: 'to: 2023-12-31',
  },
  {
    what: 'a range has one end',
    file: 'targets.yaml',
    from: "comparator: reach\n  value: '12'",
    to: "comparator: range\n  value: '12'",
    code: 'plan.range_without_ends',
  },
  {
    what: 'a base value comes from nowhere',
    file: 'targets.yaml',
    from: 'baseline: { year: 2020 }',
    to: "baseline: { year: 2020, value: '123.4' }",
    code: 'plan.baseline_without_source',
  },
  {
    what: 'the first words of the document are no clause',
    file: 'source/plan.txt',
    from: '清政办〔2021〕7号',
    to: '清政办〔2021〕7号（急件）',
    code: 'plan.words_left_out',
    at: '- id: notice',
    atFile: 'clauses.yaml',
  },
  {
    what: 'the last words of the document are no clause',
    file: 'source/plan.txt',
    from: '每季度通报一次进展。',
    to: '每季度通报一次进展。本方案自印发之日起施行。',
    code: 'plan.words_left_out_at_end',
    at: '- id: 3-1',
    atFile: 'clauses.yaml',
  },
  {
    what: 'a citation does not say on which words it relies',
    file: 'offices.yaml',
    from: '{ source: plan, clause: 2-1, quote: 县农业农村局 }',
    to: '{ source: plan, clause: 2-1 }',
    code: 'plan.citation_without_words',
  },
  {
    what: 'a base value cites a source that is not there',
    file: 'targets.yaml',
    from: 'baseline: { year: 2020 }',
    to: "baseline: { year: 2020, value: '12', cites: { source: nowhere } }",
    code: 'plan.unknown_name',
  },
  {
    what: 'the day of issue is not the printed one',
    file: 'plan.yaml',
    from: 'issued_on: 2021-03-05',
    to: 'issued_on: 2021-03-06',
    code: 'plan.not_in_document',
  },
  {
    what: 'a bracket is left open',
    file: 'items.yaml',
    from: '[agriculture, health]',
    to: '[agriculture, health',
    code: 'plan.yaml_syntax',
    at: '  responsibility: 责任单位：县农业',
  },
  {
    what: 'a field is misspelt',
    file: 'targets.yaml',
    from: 'strength: binding\n- id: waste',
    to: 'strenght: binding\n- id: waste',
    code: 'plan.unknown_field',
  },
  {
    what: 'a field is missing',
    file: 'questions.yaml',
    from: '  why: 没有基数，算不出减幅。\n',
    to: '',
    code: 'plan.missing_field',
    at: '- id: sewage-base',
  },
  {
    what: 'a word is not one of those allowed',
    file: 'promises.yaml',
    from: 'kind: list',
    to: 'kind: lsit',
    code: 'plan.value_not_allowed',
  },
  {
    what: 'a number is written without quotes',
    file: 'targets.yaml',
    from: "value: '12'",
    to: 'value: 12',
    code: 'plan.not_text',
  },
  {
    what: 'a day does not exist',
    file: 'plan.yaml',
    from: 'to: 2023-12-31',
    to: 'to: 2023-13-31',
    code: 'plan.not_day',
  },
  {
    what: 'an id stands twice',
    file: 'offices.yaml',
    from: 'id: health',
    to: 'id: agriculture',
    code: 'plan.duplicate',
    at: '- id: agriculture\n  name: 县卫生',
  },
  {
    what: 'a file has a name of no kind',
    file: 'plan.yaml',
    from: 'format: 1',
    to: 'format: 1',
    code: 'plan.unknown_file',
    atFile: 'promise.yaml',
    at: '',
  },
  {
    what: 'a list is a map',
    file: 'sources.yaml',
    from: '- id: plan',
    to: 'plan:',
    code: 'plan.not_a_list',
  },
  {
    what: 'an entry is a word',
    file: 'sources.yaml',
    from: '- id: plan',
    to: '- nothing\n- id: plan',
    code: 'plan.not_an_entry',
    at: '- nothing',
  },
  {
    what: 'the id is not the name of the folder',
    file: 'plan.yaml',
    from: 'id: qingshui-2021',
    to: 'id: qingshui-2022',
    code: 'plan.folder_name_differs',
  },
  {
    what: 'the text of the plan is not there',
    file: 'sources.yaml',
    from: 'source/plan.txt',
    to: 'source/plna.txt',
    code: 'plan.source_file_missing',
  },
  {
    what: 'a unit has no entry',
    file: 'items.yaml',
    from: '[environment]',
    to: '[enviroment]',
    code: 'plan.unknown_name',
  },
  {
    what: 'a question is asked of a target that is not there',
    file: 'questions.yaml',
    from: '[sewage]',
    to: '[sewerage]',
    code: 'plan.unknown_name',
  },
  {
    what: 'a clause has another number than its path',
    file: 'clauses.yaml',
    from: "number: '2.'\n",
    to: "number: '3.'\n",
    code: 'plan.clause_number_differs',
  },
  {
    what: 'the clause above is not there',
    file: 'clauses.yaml',
    from: 'id: 3-1',
    to: 'id: 4-1',
    code: 'plan.clause_without_parent',
  },
  {
    what: 'a heading is not as printed',
    file: 'clauses.yaml',
    from: 'heading: 工作目标',
    to: 'heading: 主要目标',
    code: 'plan.heading_differs',
  },
  {
    what: 'the title is not as printed',
    file: 'plan.yaml',
    from: '\ntitle: 清水县农村人居环境整治提升实施方案',
    to: '\ntitle: 清水县农村人居环境治理实施方案',
    code: 'plan.not_in_document',
    at: 'title: 清水县农村人居环境治理',
  },
  {
    what: 'one character of a clause is another',
    file: 'clauses.yaml',
    from: '85%以上，生活',
    to: '95%以上，生活',
    code: 'plan.clause_not_in_document',
  },
  {
    what: 'a clause is left out',
    file: 'clauses.yaml',
    from: "- id: '2'\n  number: 二、\n  heading: 重点任务\n  text: 二、重点任务\n",
    to: '',
    code: 'plan.words_left_out',
    at: '- id: 2-1',
  },
  { what: 'a quote is not as printed', file: 'promises.yaml', from: '12处', to: '12条', code: 'plan.quote_not_found' },
  {
    what: 'a quote stands more than once',
    file: 'promises.yaml',
    from: 'quote: 以乡镇为单元编制治理规划',
    to: 'quote: 治',
    code: 'plan.quote_ambiguous',
    at: '  quote: 治\n',
  },
  {
    what: 'a quote is meant where it no longer stands',
    file: 'promises.yaml',
    from: 'quote: 建立管护台账',
    to: 'quote: 建立管护台账\n  nth: 2',
    code: 'plan.quote_too_few',
    at: 'quote: 建立管护台账',
  },
  {
    what: 'nobody owes an item',
    file: 'items.yaml',
    from: '  unassigned: { owed_by: task-force, question: who-leads }',
    to: '  responsible: []',
    code: 'plan.item_without_unit',
  },
  {
    what: 'an item is owed by units and by nobody',
    file: 'items.yaml',
    from: '[environment]',
    to: '[environment]\n  unassigned: { owed_by: task-force, question: who-leads }',
    code: 'plan.item_owed_twice',
    at: '[environment]',
  },
  {
    what: 'the lead is not a unit of the item',
    file: 'items.yaml',
    from: '[environment]',
    to: '[environment]\n  lead: { office: health }',
    code: 'plan.lead_not_responsible',
    at: 'lead: {',
  },
  {
    what: 'a responsible unit owes nothing',
    file: 'offices.yaml',
    from: 'name: 县生态环境局\n',
    to: 'name: 县生态环境局\n  owes: false\n',
    code: 'plan.office_owes_nothing',
    atFile: 'items.yaml',
    at: '[environment]',
  },
  {
    what: 'the words that name the units are missing',
    file: 'items.yaml',
    from: '  responsibility: 责任单位：县生态环境局\n',
    to: '',
    code: 'plan.responsibility_without_words',
    at: '- clause: 2-2',
  },
  {
    what: 'a unit is left out',
    file: 'items.yaml',
    from: '[agriculture, health]',
    to: '[agriculture]',
    code: 'plan.responsible_differs',
  },
  {
    what: 'a sentence has no promise',
    file: 'promises.yaml',
    from: '- id: 2-1.1\n  quote: 新建户厕全部入室\n  kind: programme\n',
    to: '',
    code: 'plan.sentence_without_promise',
    atFile: 'clauses.yaml',
    at: '新建户厕',
  },
  {
    what: 'a number has no target',
    file: 'targets.yaml',
    from: '- id: black-water\n  promise: 2-2.2\n',
    to: '- id: black-water\n  promise: 2-2.1\n',
    code: 'plan.number_without_target',
    atFile: 'promises.yaml',
    at: 'kind: number\n- id: 3-1.1',
  },
  {
    what: 'a number has no bound',
    file: 'targets.yaml',
    from: "  comparator: reach\n  value: '12'\n",
    to: '',
    code: 'plan.number_without_bound',
    at: 'kind: number\n  unit: 处',
  },
  {
    what: 'a list has a bound',
    file: 'targets.yaml',
    from: "kind: number\n  comparator: reach\n  value: '12'\n  unit: 处\n",
    to: "kind: list\n  comparator: reach\n  value: '12'\n  unit: 处\n  question: who-leads\n",
    code: 'plan.goal_with_bound',
    at: 'kind: list',
  },
  {
    what: 'a goal without number has no question',
    file: 'targets.yaml',
    from: "kind: number\n  comparator: reach\n  value: '12'\n  unit: 处\n",
    to: 'kind: list\n',
    code: 'plan.goal_without_question',
    at: 'kind: list',
  },
  {
    what: 'a decrease has no base',
    file: 'targets.yaml',
    from: '  baseline: { year: 2020 }\n',
    to: '',
    code: 'plan.change_without_baseline',
    at: 'comparator: decrease',
  },
  {
    what: 'the number is another than the words say',
    file: 'targets.yaml',
    from: "value: '12'",
    to: "value: '21'",
    code: 'plan.value_not_in_words',
  },
  {
    what: 'the deadline is after the plan',
    file: 'targets.yaml',
    from: 'deadline: 2023-12-31\n  strength: binding\n- id: waste',
    to: 'deadline: 2024-12-31\n  strength: binding\n- id: waste',
    code: 'plan.deadline_outside_plan',
  },
  {
    what: 'a short name is long',
    file: 'targets.yaml',
    from: 'short_name: 乱排减少',
    to: 'short_name: 村庄污水乱排现象减少的比例',
    code: 'plan.name_too_long',
  },
  {
    what: 'an assumption stands in the package itself',
    file: 'targets.yaml',
    from: '{ year: 2020 }',
    to: "{ year: 2020, value: '3', assumption: 估计 }",
    code: 'plan.assumption_outside_overlay',
  },
  {
    what: 'a test case does not hold',
    file: 'tests.yaml',
    from: 'is: 3',
    to: 'is: 4',
    code: 'plan.case_failed',
    at: '- name: 共 3',
  },
]

function damaged({ file, from, to, code }: Damage): PackageFiles {
  const files = invented['qingshui-2021'] ?? {}
  const text = files[file] ?? ''
  expect(text.split(from), `${from} stands once in ${file}`).toHaveLength(2)
  const extra = code === 'plan.unknown_file' ? { 'promise.yaml': '- id: x\n' } : {}
  return { ...files, ...extra, [file]: text.replace(from, () => to) }
}

function lineOf(files: PackageFiles, { file, to, at, atFile }: Damage): number {
  const text = files[atFile ?? file] ?? ''
  return text.slice(0, text.indexOf(at ?? to)).split('\n').length
}

describe('a damaged package', () => {
  it.each(damages)('where $what is told so at its line: $code', (damage) => {
    const files = damaged(damage)
    const found = findingsOf(loadPackage('qingshui-2021', { 'qingshui-2021': files }))
    const place = `${damage.atFile ?? damage.file}:${lineOf(files, damage)} ${damage.code}`
    expect(found).toContain(place)
  })

  it('is told of all its damages at once', () => {
    const [first, second] = ['plan.not_text', 'plan.responsible_differs'].map((code) =>
      damages.find((damage) => damage.code === code && damage.file !== 'plan.yaml'),
    )
    if (first === undefined || second === undefined) throw new Error('no such damages')
    const files = { ...damaged(first), [second.file]: damaged(second)[second.file] ?? '' }
    const codes = checkPackage(loadPackage('qingshui-2021', { 'qingshui-2021': files })).map((found) => found.code)
    expect(codes).toEqual(expect.arrayContaining([first.code, second.code]))
  })

  it('without a single clause is not in order', () => {
    const files = { ...invented['qingshui-2021'], 'clauses.yaml': '' }
    const codes = checkPackage(loadPackage('qingshui-2021', { 'qingshui-2021': files })).map((found) => found.code)
    expect(codes).toContain('plan.no_clauses')
  })

  it('without a single target says that, and not every number that has none', () => {
    const files = { ...invented['qingshui-2021'], 'targets.yaml': '', 'questions.yaml': '', 'tests.yaml': '' }
    const found = findingsOf(loadPackage('qingshui-2021', { 'qingshui-2021': files }))
    expect(found.filter((finding) => finding.startsWith('targets.yaml'))).toEqual(['targets.yaml:1 plan.no_targets'])
  })

  it('with one slip of the hand has one finding, however much the file holds', () => {
    const targets = (invented['qingshui-2021']?.['targets.yaml'] ?? '').replace('  name:', '\tname:')
    const files = { ...invented['qingshui-2021'], 'targets.yaml': targets }
    expect(findingsOf(loadPackage('qingshui-2021', { 'qingshui-2021': files }))).toEqual([
      'targets.yaml:3 plan.yaml_tab',
    ])
  })

  it('names what was probably meant', () => {
    const files = { ...invented['qingshui-2021'] }
    files['items.yaml'] = (files['items.yaml'] ?? '').replace('[environment]', '[enviroment]')
    const found = checkPackage(loadPackage('qingshui-2021', { 'qingshui-2021': files }))
    expect(found.find((one) => one.code === 'plan.unknown_name')?.params).toMatchObject({ nearest: 'environment' })
  })

  it('shows the first character that is not as printed, and what is printed there', () => {
    const files = { ...invented['qingshui-2021'] }
    files['clauses.yaml'] = (files['clauses.yaml'] ?? '').replace('85%以上，生活', '95%以上，生活')
    const [found] = checkPackage(loadPackage('qingshui-2021', { 'qingshui-2021': files }))
    expect(found?.params).toMatchObject({ printed: expect.stringMatching(/^85%以上/) })
    const line = (files['clauses.yaml'] ?? '').split('\n')[(found?.place.line ?? 0) - 1] ?? ''
    expect(line.slice((found?.place.column ?? 0) - 1)).toMatch(/^95%以上/)
  })
})

it('what makes a promise happen names its source', () => {
  const disclosure = '- id: bulletin\n  name: 季度通报\n  realises: [3-1.2]\n'
  const files = { ...invented['qingshui-2021'], 'disclosure.yaml': disclosure }
  expect(findingsOf(loadPackage('qingshui-2021', { 'qingshui-2021': files }))).toEqual([
    'disclosure.yaml:1 plan.entry_without_source',
  ])
})

describe('an overlay', () => {
  const overlay = (entries: PackageFiles, extend = 'qingshui-2021'): LoadedPackage =>
    loadPackage('over', { ...invented, over: { 'plan.yaml': `format: 1\nid: over\nextends: ${extend}\n`, ...entries } })

  it('without a package below it says so', () => {
    expect(findingsOf(overlay({}, 'nowhere'))).toEqual(['plan.yaml:3 plan.extends_unknown'])
    expect(findingsOf(overlay({}, 'over'))).toContain('plan.yaml:3 plan.extends_itself')
  })

  it('gives a reason for everything it supposes', () => {
    const targets = "- id: sewage\n  baseline: { year: 2020, value: '100' }\n"
    expect(findingsOf(overlay({ 'targets.yaml': targets }))).toEqual([
      'targets.yaml:1 plan.overlay_without_reason',
      'targets.yaml:2 plan.baseline_without_source',
    ])
    const reasoned = "- id: sewage\n  baseline: { year: 2020, value: '100', assumption: 设为 100 }\n"
    expect(findingsOf(overlay({ 'targets.yaml': reasoned }))).toEqual([])
  })

  it('lays its fields on those of the same entry and keeps the rest', () => {
    const targets = "- id: sewage\n  baseline: { year: 2020, value: '100', assumption: 设为 100 }\n"
    const target = overlay({ 'targets.yaml': targets }).value?.targets.find(({ id }) => id === 'sewage')
    expect(target).toMatchObject({ name: '村庄污水乱排现象', value: '60', baseline: { value: '100' } })
  })

  it('is a plan of its own in the same zone, made of both layers', () => {
    const value = overlay({}).value
    expect(value?.plan).toMatchObject({ id: 'over', zone: { id: 'qingshui' } })
    expect(value?.layers).toEqual(['qingshui-2021', 'over'])
  })

  it('answers a question with a source or an assumption, not with neither', () => {
    const answers = '- question: sewage-base\n  answer: 2020 年\n'
    expect(findingsOf(overlay({ 'answers.yaml': answers }))).toContain('answers.yaml:1 plan.answer_without_ground')
  })
})

/** Changes that say the same of the invented plan in another way the format allows; each `from` stands once in its file. */
const sayings: readonly { readonly what: string; readonly changes: readonly (readonly [string, string, string])[] }[] =
  [
    {
      what: 'an id keeps the number of the version in which the clause first stood',
      changes: [
        ['clauses.yaml', "  number: '1.'\n  heading: 扎实", "  number: '2.'\n  first_number: '1.'\n  heading: 扎实"],
        ['clauses.yaml', '    1.扎实推进', '    2.扎实推进'],
        ['source/plan.txt', '1.扎实推进', '2.扎实推进'],
      ],
    },
    {
      what: 'a letter tells apart two clauses of one number',
      changes: [
        ['clauses.yaml', 'id: 2-2', 'id: 2-2b'],
        ['items.yaml', 'clause: 2-2', 'clause: 2-2b'],
        ['offices.yaml', 'clause: 2-2,', 'clause: 2-2b,'],
        ['promises.yaml', 'id: 2-2.1', 'id: 2-2b.1'],
        ['promises.yaml', 'id: 2-2.2', 'id: 2-2b.2'],
        ['targets.yaml', 'promise: 2-2.2', 'promise: 2-2b.2'],
      ],
    },
    {
      what: 'a unit is printed by another of its names',
      changes: [
        ['offices.yaml', '  name: 县卫生健康委\n', '  name: 县卫生健康委员会\n  other_names: [县卫生健康委]\n'],
      ],
    },
    {
      what: 'the names of the units are quoted one by one',
      changes: [['items.yaml', '责任单位：县农业农村局、县卫生健康委', '[责任单位：县农业农村局, 县卫生健康委]']],
    },
  ]

describe('a package that says it otherwise', () => {
  it.each(sayings)('$what', ({ changes }) => {
    const files = { ...invented['qingshui-2021'] }
    for (const [file, from, to] of changes) {
      const text = files[file] ?? ''
      expect(text.split(from), `${file}: ${from}`).toHaveLength(2)
      files[file] = text.replace(from, to)
    }
    expect(findingsOf(loadPackage('qingshui-2021', { 'qingshui-2021': files }))).toEqual([])
  })

  it('is wrong where a first number is none of its id', () => {
    const files = { ...invented['qingshui-2021'] }
    files['clauses.yaml'] = (files['clauses.yaml'] ?? '').replace(
      '  heading: 扎实',
      "  first_number: '3.'\n  heading: 扎实",
    )
    const codes = findingsOf(loadPackage('qingshui-2021', { 'qingshui-2021': files }))
    expect(codes).toEqual([expect.stringContaining('plan.clause_number_differs')])
  })
})
