/** Numbers that belong to the name of a thing whose count stands before or behind. */
import { expect, test } from 'vitest'
import { targetLines } from './clauses.fixture.ts'

test.each([
  ['新建110千伏变电站3座。', ['新建110千伏变电站 reach 3座']],
  ['建成500床以上医院2所。', ['建成500床以上医院 reach 2所']],
  ['新建5000平方米体育馆1座。', ['新建5000平方米体育馆 reach 1座']],
  ['组建100人以上专业队伍5支。', ['组建100人以上专业队伍 reach 5支']],
  ['新建3所36班小学。', ['新建36班小学 reach 3所']],
  ['引进10亿元以上项目5个、20亿元以上1个。', ['引进10亿元以上项目 reach 5个', '引进20亿元以上 reach 1个']],
])('%s', (words, lines) => {
  expect(targetLines(words)).toEqual(lines)
})

test('a size that no count follows is what is to be built', () => {
  expect(targetLines('建设30万平方米标准厂房,种植1万亩油茶。')).toEqual([
    '建设标准厂房 reach 30万平方米',
    '种植油茶 reach 1万亩',
  ])
})
