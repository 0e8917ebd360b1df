/** Damaged texts and bytes for the laws that hold whatever somebody sends; every damage follows from a seed. */

/** Random numbers below 1 that a seed repeats. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PIECES = [
  '一、',
  '（三）',
  '第二条',
  '目录',
  '\n',
  '　　',
  '（',
  '）',
  '《',
  '》',
  '责任单位：',
  '达到',
  '%',
  '2025年底前',
  '分别',
  '、',
  '12',
  '万',
  '\uFEFF',
  '\u200B',
  '\uD83D',
  '💧',
  '\0',
  '〔2020〕',
  '号',
  '附件：',
  '1.',
  '①',
  '“',
  '”',
  '| ',
  '合计',
  '不低于',
  '\f',
  '\t',
]

/** A text cut, doubled, shuffled and strewn with pieces that mean something to the reader. */
export function damagedText(text: string, random: () => number): string {
  const place = (length: number): number => Math.floor(random() * (length + 1))
  let damaged = text
  for (let times = 1 + place(6); times > 0; times--) {
    const from = place(damaged.length)
    const to = Math.min(damaged.length, from + place(40))
    const kind = place(3)
    const piece = PIECES[place(PIECES.length - 1)] ?? ''
    if (kind === 0) damaged = damaged.slice(0, from) + damaged.slice(to)
    else if (kind === 1) damaged = damaged.slice(0, from) + piece.repeat(1 + place(3)) + damaged.slice(from)
    else if (kind === 2) damaged = damaged.slice(0, to) + damaged.slice(from)
    else damaged = damaged.slice(from) + damaged.slice(0, from)
  }
  return damaged
}

/** Bytes with some of them changed, or cut short. */
export function damagedBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const damaged = bytes.slice(0, random() < 0.2 ? Math.floor(random() * bytes.length) : bytes.length)
  for (let times = 1 + Math.floor(random() * 20); times > 0 && damaged.length > 0; times--) {
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256)
  }
  return damaged
}

/** All spans anywhere inside a value. */
export function spansIn(value: unknown): { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return []
  const here = 'start' in value && 'end' in value ? [value as { start: number; end: number }] : []
  return [...here, ...Object.values(value).flatMap(spansIn)]
}
