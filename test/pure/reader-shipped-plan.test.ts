/** The plan that is shipped, as the reader reads it from the text of its notice. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPackageFolder } from '#modules/plans'
import { clauseOfPromise } from '#plan'
import { findClauseNumber } from '#plan/numerals'
import { readBytes, readText } from '#reader'

const file = path.resolve(import.meta.dirname, '../../plans/xinxiang-2018/source/notice.txt')
const { source } = await readBytes(new Uint8Array(readFileSync(file)), 'notice.txt')
if (source === null) throw new Error('the shipped notice gave no text')
const { text } = source
const reading = readText(source)
const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)

test('the head stands where it says it does', () => {
  expect(reading.documentNumber).toMatchObject({ text: '新开〔2018〕40号' })
  expect(words(reading.documentNumber?.span ?? { start: 0, end: 0 })).toBe('新开〔2018〕40号')
  expect(words(reading.issueDate?.span ?? { start: 0, end: 0 })).toBe('2018年2月22日')
  expect(reading.titles.map(({ of, span }) => [of, words(span)])).toEqual([
    ['notice', '新乡高新区管委会关于印发高新区推进“中国制造2025”试点示范城市建设实施方案的通知'],
    ['plan', '高新区推进“中国制造2025”试点示范区建设实施方案'],
  ])
})

test('every clause begins with its number and its heading stands in the text', () => {
  expect(reading.clauses).toHaveLength(42)
  for (const { number, span, heading, headingSpan } of reading.clauses) {
    expect(words(span).startsWith(number)).toBe(true)
    expect(words(headingSpan)).toBe(heading)
  }
})

test('every target shows its number, every unit its name, every deadline its words', () => {
  expect(reading.targets).toHaveLength(22)
  for (const { value, valueSpan } of reading.targets) expect(words(valueSpan)).toContain(value)
  for (const unit of reading.responsibilities.flatMap(({ units }) => units)) expect(words(unit.span)).toBe(unit.name)
  for (const { text: time, span } of reading.deadlines) expect(words(span)).toBe(time)
})

describe('the shipped package says what the reader finds in its notice', () => {
  const { value } = loadPackageFolder(path.resolve(import.meta.dirname, '../../plans/xinxiang-2018'))
  if (value === null) throw new Error('the shipped package does not load')
  /** 二/(五) is 2-5. */
  const idOf = (clausePath: string): string => clausePath.split('/').map(findClauseNumber).join('-')

  test('the same clauses with the same headings, in the same order', () => {
    const read = reading.clauses.map(({ path: clausePath, heading }) => [idOf(clausePath), heading])
    const written = value.clauses.filter(({ part }) => part === 'body').map(({ id, heading }) => [id, heading])
    expect(written).toEqual(read)
  })

  test('the same responsible units of the same items, in the same order', () => {
    const nameOf = new Map(value.offices.map(({ id, name }) => [id, name]))
    const named = (name: string): string => name.replace(/各成员单位$/, '')
    const read = reading.responsibilities.map(({ clause, units }) => [
      idOf(clause),
      units.map(({ name }) => named(name)),
    ])
    const written = value.items
      .filter(({ responsible }) => responsible.length > 0)
      .map(({ clause, responsible }) => [clause, responsible.map((id) => nameOf.get(id))])
    expect(written).toEqual(read)
  })

  test('the same numbers to reach, with comparator, unit and base year', () => {
    const read = reading.targets.map(({ clause, comparator, value: number, unit, baseline }) =>
      [idOf(clause), comparator, number, unit, baseline?.year ?? null].join(' '),
    )
    const written = value.targets
      .filter(({ kind }) => kind === 'number')
      .map(({ promise, comparator, value: number, unit = '', baseline }) =>
        [clauseOfPromise(promise), comparator, number, unit, baseline?.year ?? null].join(' '),
      )
    expect(written.toSorted()).toEqual(read.toSorted())
  })
})
