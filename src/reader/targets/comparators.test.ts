/** How a number binds. */
import { expect, test } from 'vitest'
import { foundIn } from './clauses.fixture.ts'

const comparatorIn = (words: string): string | undefined => foundIn(words).targets[0]?.comparator

test.each([
  ['覆盖率达到90%。', 'reach'],
  ['覆盖率为90%。', 'reach'],
  ['覆盖率提高到90%。', 'reach'],
  ['覆盖率达到90%以上。', 'gte'],
  ['覆盖率达到90%及以上。', 'gte'],
  ['覆盖率不得低于90%。', 'gte'],
  ['覆盖率超过90%。', 'gt'],
  ['新增就业突破9万人。', 'gt'],
  ['失业率控制在5%以内。', 'lte'],
  ['失业率不超过5%。', 'lte'],
  ['失业率控制在5%左右。', 'approx'],
  ['每村至少配备2名医生。', 'gte'],
  ['失业率低于5%。', 'lt'],
  ['种植面积稳定在90万亩左右。', 'approx'],
  ['产值达到约80亿元。', 'approx'],
  ['每村培训3-5名电工。', 'range'],
  ['建筑面积控制在40至60平方米。', 'range'],
  ['缩短工期20%。', 'decrease'],
  ['压减一般性支出10%以上。', 'decrease+gte'],
  ['专利授权量逾1万件。', 'gt'],
  ['能耗强度下降14%。', 'decrease'],
  ['能耗强度下降14%以上。', 'decrease+gte'],
  ['利用率提高5个百分点。', 'increase'],
  ['销售额年均增长9%左右。', 'increase+approx'],
])('%s is %s', (words, comparator) => {
  expect(comparatorIn(words)).toBe(comparator)
})

test('力争 is the strength of a promise, 不得 its weight, and neither is a comparator', () => {
  expect(foundIn('力争覆盖率达到90%。').targets[0]).toMatchObject({ comparator: 'reach', strength: '力争' })
  expect(foundIn('覆盖率不得低于90%。').targets[0]).toMatchObject({ comparator: 'gte', strength: '约束' })
})

test('a year compared with is the baseline, and no comparison with a year has none', () => {
  expect(foundIn('碳排放强度较2020年下降18%。').targets[0]?.baseline).toMatchObject({ year: 2020, text: '2020年' })
  expect(foundIn('碳排放强度比“十三五”末下降18%。').targets[0]?.baseline?.year).toBe(2020)
  expect(foundIn('碳排放强度下降18%。').targets[0]?.baseline).toBeNull()
})

test('a piece that only compares holds for the changes after it, and what is built upon is compared with', () => {
  const baselines = (words: string): (number | undefined)[] =>
    foundIn(words).targets.map(({ baseline }) => baseline?.year)
  expect(baselines('与2020年相比,能耗下降13%,水耗下降10%;林地增加3%。')).toEqual([2020, 2020, undefined])
  expect(baselines('占比在2020年基础上提高5个百分点。')).toEqual([2020])
  expect(baselines('产值达到2020年的1.5倍。')).toEqual([2020])
})
