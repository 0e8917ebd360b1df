/**
 * Numbers like 1.2 and 1.2.3, which emergency plans and technical plans count with. They look like quantities, so a
 * document has them only where they go on from each other at the beginnings of its paragraphs.
 */
import type { Span } from '#base/span'
import type { ReadingCopy } from '#reader/reading-copy'
import { markIn, styleNamed } from './number-mark.ts'
import type { NumberMark } from './number-mark.ts'

const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?=[\u4e00-\u9fff“《])(?![万亿个家人次元户亩倍年月])/
const TOP = /^(\d{1,2})(?=[\u4e00-\u9fff“])/
const TOP_HEADING_MAX = 30
const DEPTHS_MAX = 4
/** So many of them have to go on from the one before. */
const STEPS_MIN = 3

/** The marks of a document that counts so, by the places where they begin; empty where it does not. */
export function decimalMarks(copy: ReadingCopy): ReadonlyMap<number, NumberMark> {
  const found = copy.paragraphs.flatMap((paragraph) => {
    const number = numberAt(copy, paragraph, DECIMAL)
    return number === undefined ? [] : [{ paragraph, number }]
  })
  const chain = goingOn(found)
  if (chain.length < STEPS_MIN || chain.length < found.length / 2) return new Map()
  return new Map(
    [...chain, ...topNumbers(copy)].flatMap(({ paragraph, number }) => markOf(copy.text, paragraph, number)),
  )
}

type Numbered = { readonly paragraph: Span; readonly number: string }

/** Those that go on from the one before, what does not left out. */
function goingOn(found: readonly Numbered[]): Numbered[] {
  const chain: Numbered[] = []
  for (const each of found) if (goesOn(chain.at(-1)?.number, each.number)) chain.push(each)
  return chain
}

function topNumbers(copy: ReadingCopy): Numbered[] {
  return copy.paragraphs.flatMap((paragraph) => {
    const isShort = paragraph.end - paragraph.start <= TOP_HEADING_MAX
    const number = isShort ? numberAt(copy, paragraph, TOP) : undefined
    return number === undefined ? [] : [{ paragraph, number }]
  })
}

/** The number that opens a paragraph, up to the gap behind it in the source, which the copy does not show. */
function numberAt({ text, offsets }: ReadingCopy, { start, end }: Span, pattern: RegExp): string | undefined {
  const words = text.slice(start, Math.min(end, start + 24))
  const gap = Array.from(words.slice(1), (_, index) => index + 1).find((index) => {
    return (offsets[start + index] ?? 0) - (offsets[start + index - 1] ?? 0) > 1
  })
  if (gap === undefined) return pattern === TOP ? undefined : pattern.exec(words)?.[1]
  const number = pattern.exec(`${words.slice(0, gap)}一`)?.[1]
  return number?.length === gap ? number : undefined
}

/** 1.1 to 1.2, 1.2 to 1.2.1, 1.2.3 to 1.3 and 1.4 to 2.1. */
function goesOn(before: string | undefined, number: string): boolean {
  const now = number.split('.').map(Number)
  if (before === undefined) return now.every((part) => part === 1)
  const last = before.split('.').map(Number)
  const differs = now.findIndex((part, index) => part !== last[index])
  if (differs < 0) return false
  const isStep = now[differs] === (last[differs] ?? 0) + 1
  return isStep && now.slice(differs + 1).every((part) => part === 1)
}

function markOf(text: string, paragraph: Span, number: string): [number, NumberMark][] {
  const depth = number.split('.').length
  if (depth > DEPTHS_MAX) return []
  const style = styleNamed(depth === 1 ? 'digit' : `decimal ${depth}`)
  const mark = markIn(text, { 0: number, index: paragraph.start }, style, paragraph, 'paragraph start')
  return mark === undefined ? [] : [[paragraph.start, mark]]
}
