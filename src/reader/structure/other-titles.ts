/**
 * The title where no line ends like one: from the name the page gives itself, from the line above the text, or from the
 * words in which the text says what it is about. A person should look at the last two.
 */
import type { Printed, Title } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import { looksLikeInstitution } from '#reader/lexicon/institutions'
import type { HeadLine } from './head-lines.ts'
import { printed } from './printed.ts'
import { couldBeTitleLine } from './title-lines.ts'
import { TITLE_END } from './title-words.ts'
import { NAMED } from './titles.ts'

const ENDS = new RegExp(`${TITLE_END}$`)
/** What parts the title of a page from the names of its column and its site. */
const BETWEEN = /[_|｜]|\s[-–—]\s|[-–—](?=[^-–—]*(?:网|政府|门户|平台|局|厅|委)[^-–—]*$)/
const LINE_MIN = 6
const LINE_MAX = 60
const SENTENCE = /[。;]|,.*,/
const NOTICE_OPENING =
  /现就([^。,;:]{4,70}?)(?:的)?(?:有关|相关|具体)?(?:工作|事项|问题|事宜)*(?:紧急|补充)?(通知|公告|通告)如下/
const OPINION_OPENING =
  /现?就([^。,;:]{4,70}?),?(?:现|特)?(?:提出|制定)(?:以下|如下|本)?((?:实施|指导|若干|工作)?意见|(?:政策)?措施|(?:实施|工作)?方案)/

/** The title that the head gives in some other way. */
export function otherTitle(copy: ReadingCopy, lines: readonly HeadLine[], issuer: Printed | null): Title | null {
  return titleOfPage(copy) ?? lineAboveText(copy, lines) ?? nameInNotice(copy, lines) ?? titleFromOpening(lines, issuer)
}

function titleOfPage({ source }: ReadingCopy): Title | null {
  const pieces = (source.heading ?? '').split(BETWEEN).map((piece) => piece.trim())
  const words = pieces.find((piece) => ENDS.test(piece.replaceAll('（', '(').replaceAll('）', ')')))
  if (words === undefined || words.length < LINE_MIN) return null
  return { text: words, span: { start: 0, end: 0 }, confidence: 0.7, inheritedFrom: null, of: 'plan' }
}

function lineAboveText(copy: ReadingCopy, lines: readonly HeadLine[]): Title | null {
  const text = lines.findIndex(
    ({ words, isFurniture }) => !isFurniture && (SENTENCE.test(words) || words.endsWith(':')),
  )
  const above = text < 0 ? lines : lines.slice(0, text)
  const line = above.findLast(
    ({ words, isFurniture }) => !isFurniture && words.length >= LINE_MIN && !words.startsWith('('),
  )
  if (line === undefined || line.words.length > LINE_MAX || !couldBeTitleLine(line)) return null
  if (looksLikeInstitution(line.words)) return null
  return { ...printed(copy, line, 0.5), of: 'plan' }
}

/** The plan that a notice without a title issues. */
function nameInNotice(copy: ReadingCopy, lines: readonly HeadLine[]): Title | null {
  for (const { start, words } of lines) {
    const match = words.matchAll(NAMED).next().value
    const name = match?.[1]
    if (match === undefined || name === undefined) continue
    const from = start + match.index + 1
    return { ...printed(copy, { start: from, end: from + name.length }, 0.5), of: 'plan' }
  }
  return null
}

function titleFromOpening(lines: readonly HeadLine[], issuer: Printed | null): Title | null {
  for (const { words, start } of lines) {
    const match = NOTICE_OPENING.exec(words) ?? OPINION_OPENING.exec(words)
    const [, about, kind] = match ?? []
    if (match === null || about === undefined || kind === undefined) continue
    const from = start + match.index + match[0].indexOf(about)
    const text = `${issuer?.text ?? ''}关于${about}的${kind}`
    return { text, span: { start: from, end: from + about.length }, confidence: 0.4, inheritedFrom: null, of: 'plan' }
  }
  return null
}
