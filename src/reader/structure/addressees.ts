/** To whom a notice goes: the line that ends with a colon, above the text. */
import type { Printed } from '#reader/reading'
import type { ReadingCopy } from '#reader/reading-copy'
import type { HeadLine } from './head-lines.ts'
import { printed } from './printed.ts'

const ADDRESS =
  /^[^。:《]{2,240}(?:政府|部门|单位|机构|委员会|管委会|办事处|企业|学校|银行|局|厅|委|办|乡|镇)(?:\([^()]*\))?:/
const BETWEEN = /[,;]/

/** The addressees as printed, one by one. */
export function findAddressees(copy: ReadingCopy, lines: readonly HeadLine[]): Printed[] {
  for (const { start, words } of lines) {
    const match = ADDRESS.exec(words)
    if (match === null) continue
    let at = start
    return match[0]
      .slice(0, -1)
      .split(BETWEEN)
      .flatMap((each) => {
        const span = { start: at, end: at + each.length }
        at = span.end + 1
        return each === '' ? [] : [printed(copy, span, 0.85)]
      })
  }
  return []
}
