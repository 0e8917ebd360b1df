import { describe, expect, it } from 'vitest'
import { pageText } from './page-paragraphs.ts'
import type { Row } from './page-rows.ts'

const SIZE = 10
const LEFT = 100
const COLUMNS = 20

/** A line of a page that is twenty characters wide, standing in by some of them. */
function line(text: string, index: number, indent = 0): Row {
  const left = LEFT + indent * SIZE
  const y = index * 20
  return { cells: [[{ text, left, right: left + text.length * SIZE, y, size: SIZE }]], y }
}

function paragraphsOf(rows: readonly Row[]): string[] {
  return pageText([{ page: { pieces: [], width: 400, height: 800 }, rows }]).text.split('\n')
}

const FULL = '统筹推进各项重点工作确保任务落到实处见效'
const AFTER_INDENT = FULL.slice(0, COLUMNS - 2)

describe('lines of a printed page', () => {
  it('go on to the next line where the page is full', () => {
    expect(paragraphsOf([line(AFTER_INDENT, 0, 2), line(FULL, 1), line('完成。', 2)])).toEqual([
      `${AFTER_INDENT}${FULL}完成。`,
    ])
  })

  it('end a paragraph before a line that stands in, whatever sign stands last', () => {
    const bracket = `（责任单位：${FULL.slice(0, 13)}）`
    expect(paragraphsOf([line(AFTER_INDENT, 0, 2), line(bracket, 1), line(AFTER_INDENT, 2, 2), line(FULL, 3)])).toEqual(
      [`${AFTER_INDENT}${bracket}`, `${AFTER_INDENT}${FULL}`],
    )
  })

  it('have the margin that most of them share, not that of a title which reaches out', () => {
    const title = { cells: [[{ text: FULL, left: 60, right: 340, y: 0, size: 14 }]], y: 0 }
    const rows = [title, line(AFTER_INDENT, 3, 2), line(FULL, 4), line(FULL, 5), line('完成。', 6)]
    expect(paragraphsOf(rows).at(-1)).toBe(`${AFTER_INDENT}${FULL}${FULL}完成。`)
  })
})
