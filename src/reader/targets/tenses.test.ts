/** What has been and what shall be, piece by piece. */
import { describe, expect, test } from 'vitest'
import { targetLines } from './clauses.fixture.ts'
import { tenseAt } from './tenses.ts'

const YEAR = 2023
const tenseOf = (words: string): string => tenseAt(YEAR, words, words.indexOf('#'))

describe('the words before a number say when', () => {
  test.each([
    ['目前全市建成泵站#座。', 'past'],
    ['目前,全市建成泵站#座。', 'past'],
    ['2021年,全市建成泵站30座,新增绿地#公顷。', 'past'],
    ['2021年,全市建成泵站30座;新增绿地#公顷。', 'past'],
    ['去年建成泵站30座,今年再建#座。', 'coming'],
    ['现有教师3万人,到2026年增加到#万人。', 'coming'],
    ['统计显示,全市共有泵站#座。', 'past'],
    ['全市已建成泵站#座。', 'past'],
    ['#个村庄开展了清洁行动。', 'past'],
    ['到2026年,全市已建成的泵站达到#座。', 'coming'],
    ['新建泵站#座。', 'open'],
  ])('%s %s', (words, tense) => {
    expect(tenseOf(words)).toBe(tense)
  })
})

describe('what only names, compares or underlies says nothing of when', () => {
  test.each([
    ['依托现有园区新建社区#个。', 'open'],
    ['巩固2021年成果,新建社区#个。', 'open'],
    ['按照《2021年规范》新建社区#个。', 'open'],
    ['普及率从目前的50%提高到#%。', 'open'],
    ['以上年为基数,投资增长#%。', 'open'],
    ['较去年新增#家。', 'open'],
    ['对已建成的社区开展检查,新建社区#个。', 'open'],
  ])('%s %s', (words, tense) => {
    expect(tenseOf(words)).toBe(tense)
  })
})

test('the year before is told, this year is promised', () => {
  expect(targetLines('2022年完成投资300亿元、增长5%,2023年完成投资350亿元。', { year: YEAR })).toEqual([
    '完成投资 reach 350亿元',
  ])
})
