/** Numbers of clauses: 二、 (五) 12. 第十三条 as whole numbers. */
import { valueOfNumeral } from '#base/chinese-numerals'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The number that a printed clause number says; undefined where it says none. */
export function findClauseNumber(printed: string): number | undefined {
  const ring = circled.indexOf(printed.charAt(0))
  if (ring >= 0) return ring + 1
  // The last of several: 2.3 is the third.
  const arabic = printed.match(/\d+/g)?.at(-1)
  if (arabic !== undefined) return Number(arabic)
  const chinese = /[一二三四五六七八九十百零]+/.exec(printed)?.[0]
  return chinese === undefined ? undefined : valueOfNumeral(chinese)
}
