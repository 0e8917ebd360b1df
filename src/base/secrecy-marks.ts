/**
 * Finds the marks of state secrets in a text: 绝密, 机密, 秘密 as a classification. What carries one must not be sent
 * to a system of the open network (涉密信息不上网). Words that only speak of secrets (商业秘密, 保守国家秘密) are no mark.
 *
 * @source GB/T 9704-2012 7.2.2: the class and, behind ★, how long it holds, stand at the head of the first page
 */
import type { Diagnostic } from './diagnostic.ts'

/** Letters are often set apart, by the space of a full character too. Bounded, so that no text makes the search slow. */
const GAP = '[ \\t\\u3000]{0,4}'
const CLASS = `(?:[绝絕]${GAP}密|[机機]${GAP}密|秘${GAP}密)`
const PERIOD = `(?:[\\d０-９一二三四五六七八九十]{1,3}${GAP}(?:年|个月|月|天|日)|长期)`

/** `秘密★3年`, `机密★`. Business secrets carry stars too, and are none of the state. */
const starred = new RegExp(`(?<!商业|商務|技术|经营|工作)${CLASS}${GAP}(?:[★☆]|[*＊]${GAP}${PERIOD})`, 'g')

/** `密级：秘密`, with nothing behind it that makes it a list of classes or running text. */
const named = new RegExp(
  `(?:密${GAP}级|密${GAP}别|(?:保密|涉密|秘密)(?:等级|级别))${GAP}[：:\\t \\u3000]${GAP}${CLASS}(?=级?(?!别)${GAP}(?:$|[\\t ，。；;,.()（）★☆*＊|\\d０-９]))`,
  'gm',
)

/** A line that is nothing but the class, with the number of the copy, how long it holds and how urgent it is. */
const alone = new RegExp(
  `^(?:\\d{1,8}\\s{1,4})?[【\\[（(〔]?${GAP}${CLASS}(?:级|件)?${GAP}[】\\]）)〕]?(?:${GAP}${PERIOD})?(?:${GAP}(?:特急|加急|平急|急件))?(?:\\s{1,4}\\d{1,8})?$`,
)
/** Lines with words, from the beginning of the text. */
const HEAD_LINES = 15
const LINE_LENGTH_MAX = 60
/** One mark is reason enough; more are named so that a person finds them. */
const MARKS_MAX = 20

type Found = { readonly start: number; readonly words: string }

/**
 * A finding for each mark, at most twenty, in the order of the text; `file` names the text for the person who wrote it.
 *
 * @errors secrecy.mark
 */
export function findSecrecyMarks(text: string, file: string): readonly Diagnostic[] {
  const found = [...matchesOf(starred, text), ...matchesOf(named, text), ...marksAlone(text)]
  const byStart = new Map(found.map((mark) => [mark.start, mark]))
  return [...byStart.values()]
    .sort((a, b) => a.start - b.start)
    .slice(0, MARKS_MAX)
    .map(({ start, words }) => ({
      code: 'secrecy.mark',
      severity: 'error',
      place: placeOf(text, start, file),
      params: { words },
    }))
}

function matchesOf(pattern: RegExp, text: string): Found[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, words: words.trim() }))
}

function marksAlone(text: string): Found[] {
  const found: Found[] = []
  let start = 0
  let lines = 0
  while (start <= text.length && lines < HEAD_LINES) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, Math.min(end, start + LINE_LENGTH_MAX)).trim()
    if (line !== '') lines++
    if (end - start <= LINE_LENGTH_MAX && alone.test(line)) {
      found.push({ start: start + text.slice(start, end).indexOf(line), words: line })
    }
    start = end + 1
  }
  return found
}

function placeOf(text: string, start: number, file: string): Diagnostic['place'] {
  const before = text.slice(0, start)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: start - lineStart + 1 }
}
