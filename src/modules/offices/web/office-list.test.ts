import { describe, expect, it } from 'vitest'
import type { DirectoryOffice } from '#modules/offices/schema'
import { cellsOfPasted, readList } from '#web/list-table'
import { checkOffices, officeColumns } from './office-list.ts'

const office = (id: string, name: string, succeededBy: string[] = []): DirectoryOffice => ({
  id,
  name,
  shortName: name,
  kind: 'bureau',
  parent: null,
  since: '2018-01-01',
  otherNames: [],
  succeededBy,
})

const sounds: Readonly<Record<string, string>> = { 水利局: 'shuiliju', 县水利局: 'xianshuiliju' }
const around = {
  offices: [office('county', '青水县人民政府'), office('shuiliju', '老水利局'), office('old', '质监局', ['county'])],
  fromDay: '2019-07-15',
  letters: (name: string) => sounds[name] ?? null,
  ids: new Map<number, string>(),
}

function check(lines: readonly string[], surroundings = around) {
  const text = ['单位名称\t简称\t类别\t上级单位', ...lines].join('\n')
  const reading = readList(cellsOfPasted(text), officeColumns)
  return reading.state === 'read' ? checkOffices(reading.rows, surroundings) : expect.fail(reading.state)
}

describe('a list of offices', () => {
  it('gets ids of the sound of its names that nobody has, and may hang below one another', () => {
    const listed = check(['水利局\t\t局\t青水县人民政府', '东河水利站\t水利站\t派出机构\t水利局'])
    expect(listed.map((one) => one.office)).toEqual([
      {
        id: 'shuiliju-2',
        name: '水利局',
        shortName: '水利局',
        kind: 'bureau',
        parent: 'county',
        fromDay: '2019-07-15',
      },
      {
        id: 'office-3',
        name: '东河水利站',
        shortName: '水利站',
        kind: 'branch',
        parent: 'shuiliju-2',
        fromDay: '2019-07-15',
      },
    ])
  })

  it('takes an id that somebody typed', () => {
    const [one] = check(['水利局\t\t局\t'], { ...around, ids: new Map([[2, 'water']]) })
    expect(one?.office?.id).toBe('water')
    const [wrong] = check(['水利局\t\t局\t'], { ...around, ids: new Map([[2, 'Water Bureau']]) })
    expect(wrong?.problems).toMatchObject([{ column: 'id', problem: 'id_malformed' }])
  })

  it('tells each mistake at its row and cell', () => {
    const told = check([
      '\t\t局\t',
      '青水县人民政府\t\t局\t',
      '林业局\t\t\t',
      '林业局\t\t局\t',
      '农业局\t\t局级\t',
      '商务局\t\t局\t青水县政府',
      '环保局\t\t局\t质监局',
    ]).flatMap(({ problems }) =>
      problems.map(({ address, problem, about, suggestion }) => [address, problem, about, suggestion]),
    )
    expect(told).toEqual([
      ['A2', 'missing', '', null],
      ['A3', 'already_there', 'county', null],
      ['C4', 'missing', '', '局'],
      ['A5', 'name_twice', '4', null],
      ['C6', 'kind_unknown', '局级', null],
      ['D7', 'parent_unknown', '青水县政府', '青水县人民政府'],
      ['D8', 'parent_succeeded', '质监局', null],
    ])
  })
})
