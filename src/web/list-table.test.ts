import { describe, expect, it } from 'vitest'
import { cellsOfPasted, type ListColumn, readList } from './list-table.tsx'

const columns: readonly ListColumn<'name' | 'office' | 'telephone'>[] = [
  { key: 'name', names: ['姓名', 'Name'], needed: true },
  { key: 'office', names: ['单位', '所在单位'], needed: true },
  { key: 'telephone', names: ['电话'], needed: false },
]
const read = (text: string) => readList(cellsOfPasted(text), columns)

describe('a pasted list', () => {
  it('is read under its header wherever that stands, in any order of columns', () => {
    const reading = read('人员名单\n\n单位\t姓 名*\t备注\n财政局\t张三\tx\n\n科技局\t 李四 ')
    expect(reading).toEqual({
      state: 'read',
      rows: [
        {
          row: 4,
          cells: {
            name: { text: '张三', address: 'B4', broken: false },
            office: { text: '财政局', address: 'A4', broken: false },
            telephone: { text: '', address: '4', broken: false },
          },
        },
        {
          row: 6,
          cells: {
            name: { text: '李四', address: 'B6', broken: false },
            office: { text: '科技局', address: 'A6', broken: false },
            telephone: { text: '', address: '6', broken: false },
          },
        },
      ],
    })
  })

  it('says which columns it lacks', () => {
    expect(read('姓名\t电话\n张三\t1')).toEqual({ state: 'without_columns', missing: ['单位'] })
    expect(read('张三\t财政局')).toEqual({ state: 'without_columns', missing: ['姓名', '单位'] })
  })

  it('is empty where nothing stands below the header', () => {
    expect(read('')).toEqual({ state: 'empty' })
    expect(read('姓名\t单位\n\t\n')).toEqual({ state: 'empty' })
  })
})
