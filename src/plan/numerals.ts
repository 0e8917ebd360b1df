/** Numbers of clauses: 二、 (五) 12. 第十三条 as whole numbers. */

const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The number that a printed clause number says; undefined where it says none. */
export function findClauseNumber(printed: string): number | undefined {
  const ring = circled.indexOf(printed.charAt(0))
  if (ring >= 0) return ring + 1
  const arabic = /\d+/.exec(printed)?.[0]
  if (arabic !== undefined) return Number(arabic)
  const chinese = /[一二三四五六七八九十百零]+/.exec(printed)?.[0]
  return chinese === undefined ? undefined : valueOf(chinese)
}

/** Up to 999: no plan numbers further. */
function valueOf(chinese: string): number {
  const [hundreds, rest] = split(chinese, '百')
  const [tens, units] = split(rest, '十')
  return hundreds * 100 + tens * 10 + (digits[units.replace('零', '')] ?? 0)
}

/** What stands before a unit (一 where nothing does), and the words after it. */
function split(words: string, unit: string): [number, string] {
  const at = words.indexOf(unit)
  return at < 0 ? [0, words] : [at === 0 ? 1 : (digits[words.charAt(at - 1)] ?? 0), words.slice(at + 1)]
}
