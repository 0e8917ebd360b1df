/**
 * One plain form for characters that are written in several ways: full and half width, kinds of dashes, brackets and
 * quotes. One character stays one character, so that places never shift.
 */

const REPLACED: readonly (readonly [string, string])[] = [
  ['〔﹝［﹙❨', '('],
  ['〕﹞］﹚❩', ')'],
  ['—–―‒−－﹣～〜∼﹘‐‑', '-'],
  ['～', '-'],
  ['“„‟「『﹁﹃〝', '“'],
  ['”」』﹂﹄〞＂', '”'],
  ['‘‚‛', '‘'],
  ['’', '’'],
  ['﹪', '%'],
  ['∶﹕', ':'],
  ['﹔', ';'],
  ['﹐', ','],
  ['≧⩾', '≥'],
  ['≦⩽', '≤'],
  ['﹥', '>'],
  ['﹤', '<'],
  ['\u2329⟨', '〈'],
  ['\u232A⟩', '〉'],
  ['•∙‧・', '·'],
  ['﹡＊∗', '*'],
  ['⻢', '马'],
]

const PLAIN: ReadonlyMap<number, number> = new Map(
  REPLACED.flatMap(([from, to]) =>
    Array.from(from, (character) => [character.charCodeAt(0), to.charCodeAt(0)] as const),
  ),
)

const SQUARE_OPEN = '['.charCodeAt(0)
const SQUARE_CLOSE = ']'.charCodeAt(0)

/** The plain form of a UTF-16 unit; the unit itself where it has none. */
export function plainCharacter(code: number): number {
  if (code < 0x80) return code === SQUARE_OPEN ? 0x28 : code === SQUARE_CLOSE ? 0x29 : code
  if (code >= 0x4e00 && code <= 0x9fff) return code
  const replaced = PLAIN.get(code)
  if (replaced !== undefined) return replaced
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
}

/** Whether a unit is white space of any width. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  )
}

/** Whether a unit ends a line. */
export function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Whether a unit has no width and no meaning: marks of direction, soft hyphens, stray controls. */
export function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x09) ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xad ||
    code === 0x7f
  )
}

/** Words in plain characters and without white space, as the reading copy has them. */
export function plainWords(words: string): string {
  let plain = ''
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (!isSpace(code) && !isLineEnd(code)) plain += String.fromCharCode(plainCharacter(code))
  }
  return plain
}
