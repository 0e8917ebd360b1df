import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles } from '#base/roles'
import type { DirectoryOffice } from '#modules/offices/schema'
import type { Person } from '#modules/people/schema'
import { cellsOfPasted, readList } from '#web/list-table'
import { checkPeople, columnsOfOwnOffice, personColumns, type Surroundings } from './people-list.ts'

const office = (id: string, name: string, rest: Partial<DirectoryOffice> = {}): DirectoryOffice => ({
  id,
  name,
  shortName: name.replace('青水县', ''),
  kind: 'bureau',
  parent: null,
  since: '2018-01-01',
  otherNames: [],
  succeededBy: [],
  ...rest,
})

const person: Person = {
  id: 'p1',
  name: '张三',
  username: 'zhangsan',
  seats: [{ id: 's1', role: 'unit', office: 'finance', fromDay: '2018-01-01', lastDay: null }],
}

const sounds: Readonly<Record<string, string>> = { 钱七: 'qianqi', 材政局: 'caizhengju', 财政局: 'caizhengju' }
const around: Surroundings = {
  offices: [
    office('finance', '青水县财政局'),
    office('market', '青水县市场监督管理局', { otherNames: [{ fromDay: '2018-01-01', name: '青水县工商局' }] }),
    office('quality', '青水县质监局', { succeededBy: ['market'] }),
    office('east', '城东街道办事处', { shortName: '街道办' }),
    office('west', '城西街道办事处', { shortName: '街道办' }),
  ],
  people: [person],
  ownOffice: null,
  roles,
  letters: (name) => sounds[name] ?? null,
}

const header = '姓名\t用户名\t岗位角色\t单位\t职务\t电话\t职务类别'
function check(lines: readonly string[], surroundings = around) {
  const columns = surroundings.ownOffice === null ? personColumns : columnsOfOwnOffice
  const reading = readList(cellsOfPasted([header, ...lines].join('\n')), columns)
  return reading.state === 'read' ? checkPeople(reading.rows, surroundings) : expect.fail(reading.state)
}

describe('a list of people', () => {
  it('is entered with the words of an office: roles in Chinese, offices by short or former name', () => {
    const listed = check([
      '李四\tlisi\t责任单位\t财政局\t局长\t0373-1234567\t主要负责同志',
      '王五\t王五\t联络员\t青水县工商局\t\t',
      '赵六\tzhao.liu\tUnit\tfinance\t\t13800000000',
    ])
    expect(listed.map((one) => one.person)).toEqual([
      {
        name: '李四',
        username: 'lisi',
        role: 'unit',
        office: 'finance',
        title: '局长',
        telephone: '0373-1234567',
        post: 'head',
      },
      { name: '王五', username: '王五', role: 'unit', office: 'market', title: '', telephone: '' },
      { name: '赵六', username: 'zhao.liu', role: 'unit', office: 'finance', title: '', telephone: '13800000000' },
    ])
  })

  it('with ten different mistakes tells each at its row and cell, and none of these rows can be entered', () => {
    const listed = check([
      '\tzhou\t责任单位\t财政局\t\t',
      '钱七\t\t责任单位\t财政局\t\t',
      '孙八\tsun ba\t责任单位\t财政局\t\t',
      '李九\tli9\t责任单位\t财政局\t\t',
      '李玖\tLI9\t责任单位\t财政局\t\t',
      '张三\tzhangsan\t责任单位\t财政局\t\t',
      '周十\tzhoushi\t责任单外\t财政局\t\t',
      '吴一\twuyi\t责任单位\t材政局\t\t',
      '郑二\tzhenger\t责任单位\t质监局\t\t',
      '冯三\tfengsan\t责任单位\t街道办\t\t',
      '陈四\tchensi\t责任单位\t财政局\t\t无',
      '蒋六\tjiangliu\t责任单位\t财政局\t局长\t\t头头',
      `卫五\tweiwu\t责任单位\t财政局\t${'长'.repeat(61)}\t`,
    ])
    const told = listed.flatMap(({ row, problems }) =>
      problems.map(({ address, problem, about, suggestion }) => [row, address, problem, about, suggestion]),
    )
    expect(told).toEqual([
      [2, 'A2', 'missing', '', null],
      [3, 'B3', 'missing', '', 'qianqi'],
      [4, 'B4', 'username_malformed', '', 'sunba'],
      [6, 'B6', 'username_twice', '5', null],
      [7, 'B7', 'username_taken', '张三', null],
      [8, 'C8', 'role_unknown', '责任单外', '责任单位'],
      [9, 'D9', 'office_unknown', '材政局', '青水县财政局'],
      [10, 'D10', 'office_succeeded', '青水县市场监督管理局', '青水县市场监督管理局'],
      [11, 'D11', 'office_ambiguous', '城东街道办事处、城西街道办事处', null],
      [12, 'F12', 'telephone_malformed', '', null],
      [13, 'G13', 'post_unknown', '头头', null],
      [14, 'E14', 'too_long', '60', null],
    ])
    expect(listed.filter((one) => one.person !== null).map(({ row }) => row)).toEqual([5])
  })

  it('shows who is there already under the same name in the same office', () => {
    const [same, other] = check(['张三\tzhangsan2\t责任单位\t财政局', '张三\tzhangsan3\t责任单位\t市场监督管理局'])
    expect([same?.namesake?.username, other?.namesake]).toEqual(['zhangsan', null])
    expect(same?.person).not.toBeNull()
  })

  it('of a steward is of his own office, and gives nothing beyond it', () => {
    const own = { ...around, ownOffice: 'finance', roles: ['unit', 'steward'] as const }
    const listed = check(
      ['李四\tlisi\t责任单位\t\t', '王五\twangwu\t系统管理员\t\t', '赵六\tzhaoliu\t责任单位\t市场监督管理局'],
      own,
    )
    expect(listed.map((one) => one.person?.office ?? one.problems.map(({ problem }) => problem))).toEqual([
      'finance',
      ['role_not_yours'],
      ['office_not_yours'],
    ])
  })

  it('never throws, and a row is either entered or tells a place', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('张三', 'zhangsan', '责任单位', '财政局', '=1+1', '　'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1 }), (rows) => {
        const lines = rows.map((cells) => cells.map((text) => text.replaceAll(/[\t\r\n"]/g, ' ')).join('\t'))
        fc.pre(lines.some((line) => line.trim() !== ''))
        for (const { person: entered, problems } of check(lines)) expect(entered === null).toBe(problems.length > 0)
      }),
    )
  })
})
