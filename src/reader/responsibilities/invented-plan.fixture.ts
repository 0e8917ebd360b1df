/** An outline of a few invented lines: a paragraph that begins with 一、, （一） or 1. opens a clause. */
import type { Outline, Part } from '#reader/outline'
import type { Table } from '#reader/reading'
import { readingCopyOf } from '#reader/reading-copy'

const MARKS = [/^([一二三四五六七八九十]{1,3})、/, /^(\([一二三四五六七八九十]{1,3}\))/, /^(\d{1,2})\./]

/** The outline of invented lines, signed in a year. */
export function inventedPlan(lines: readonly string[], year = 2022, tables: readonly Table[] = []): Outline {
  const copy = readingCopyOf({ text: lines.join('\n'), format: 'txt', tables: [], heading: null, pageStarts: [] })
  const parts: Part[] = [part('0', '', '', { start: 0, end: 0 }, 0)]
  const numbers: string[] = []
  for (const { start, end } of copy.paragraphs) {
    const words = copy.text.slice(start, end)
    const level = MARKS.findIndex((mark) => mark.test(words))
    if (level < 0) continue
    const [mark = '', number = ''] = MARKS[level]?.exec(words) ?? []
    numbers.length = Math.min(numbers.length, level)
    numbers.push(number)
    const heading = /^[^。:\n]*/.exec(words.slice(mark.length))?.[0] ?? ''
    const headingSpan = { start: start + mark.length, end: start + mark.length + heading.length }
    parts.push({
      ...part(numbers.join('/'), number, heading, headingSpan, numbers.length),
      ownSpan: { start, end: start },
    })
  }
  return { copy, parts: withEnds(parts, copy.text.length), tables, title: null, year }
}

function part(path: string, number: string, heading: string, headingSpan: Part['headingSpan'], level: number): Part {
  const span = { start: 0, end: 0 }
  return { path, parent: null, number, heading, level, kind: 'clause', headingSpan, ownSpan: span, span }
}

function withEnds(parts: readonly Part[], textEnd: number): Part[] {
  return parts.map((each, index) => {
    const ownSpan = { start: each.ownSpan.start, end: parts[index + 1]?.ownSpan.start ?? textEnd }
    return { ...each, ownSpan, span: ownSpan }
  })
}
