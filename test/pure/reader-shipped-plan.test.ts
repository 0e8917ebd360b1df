/** The plan that is shipped, as the reader reads it from the text of its notice. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
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
