/** The lines of the head. Where a document lost its line ends, they are cut at the marks that a head has. */
import type { Span } from '#base/span'
import { isFootFurniture, isHeadFurniture } from '#reader/chrome'
import type { ReadingCopy } from '#reader/reading-copy'
import { TITLE_END } from './title-words.ts'

export type HeadLine = Span & { readonly words: string; readonly isFurniture: boolean }

/** The head is not longer than this, whatever follows. */
const HEAD_MAX = 6000
const LONG_LINE = 30
const DOCUMENT_NUMBER = String.raw`(?:(?!的|通知|意见|方案|规划|计划|办法|措施|细则|规定|纲要|决定|要点)[\u4e00-\u9fff]){2,14}\(\d{4}\)第?\d{1,4}号`
const DATE = String.raw`\d{4}年\d{1,2}月\d{1,2}日`
const NOTE = String.raw`\(此件[^()]{1,12}\)`
const SIGNED = `(?:政府|办公厅|办公室|委员会|[局厅委部])${DATE}`
const PURPOSE =
  '为(?:了|深入|认真|贯彻|落实|进一步|全面|加快|加强|推动|推进|切实|规范|做好|促进|积极|充分|有效|确保|抢抓|支持|鼓励|提高|提升|建设|培育|打造|构建|推广|保障|完善|优化|适应|应对|实现|大力|着力|扶持|引导|发挥|统筹|巩固|健全|建立|强化|深化|改善|扩大|激发|稳定|助力|解决|帮助)|根据|按照|依据'
const CUT = new RegExp(
  `(?<=${TITLE_END})(?=${DOCUMENT_NUMBER}|各[^:。]{2,120}:|${PURPOSE})|(?<=\\d)(?=${DOCUMENT_NUMBER}(?:各|[\\u4e00-\\u9fff]{2,20}:))|(?<=${SIGNED}|。${DATE})(?=[\\u4e00-\\u9fff“])|(?<=^[\\u4e00-\\u9fff]{0,12}\\(\\d{4}\\)第?\\d{1,4}号)|(?<=。)|(?<=[\\u4e00-\\u9fff])(?=${DATE}(?:$|\\(此件|[\\u4e00-\\u9fff]{4}))|(?<=${DATE})(?=\\(此件)|(?<=${NOTE})|(?=目录第)`,
)

/** Lines before the first clause, without what a search could take for them. */
export function headLinesOf(copy: ReadingCopy, bodyStart: number): HeadLine[] {
  const end = Math.min(bodyStart, HEAD_MAX)
  return copy.paragraphs
    .filter(({ start }) => start < end)
    .flatMap((paragraph) => cutLines(copy.text, { start: paragraph.start, end: Math.min(paragraph.end, end) }))
}

function cutLines(text: string, { start, end }: Span): HeadLine[] {
  const words = text.slice(start, end)
  const pieces = words.length > LONG_LINE ? words.split(CUT) : [words]
  let at = start
  return pieces.flatMap((piece) => {
    const line = {
      start: at,
      end: at + piece.length,
      words: piece,
      isFurniture: isHeadFurniture(piece) || isFootFurniture(piece),
    }
    at = line.end
    return piece === '' ? [] : [line]
  })
}
