/**
 * The name somebody probably meant: by sound, where the letters of both are known, and by the characters they share.
 * What is found is a suggestion for a person to take or leave, never taken by itself.
 */

export type Named = {
  readonly id: string
  /** The names it is known by, the usual one first. */
  readonly names: readonly string[]
}

/** Letters of a name as they sound, without tones and blanks: 财政局 → caizhengju. Null while they are not known. */
export type Letters = (name: string) => string | null

const sameSound = 0.95
const enough = 0.5

/** Full width, blanks, brackets and their like are one to whoever writes a list. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s()<>《》"“”'‘’·,，.。、-]/g, '')
    .toLowerCase()
}

/**
 * The one that is nearest; null where none is near enough, or two are equally near.
 *
 * @param letters of a name; where the query itself is letters they are compared with those of each name
 */
export function nearestName<N extends Named>(named: readonly N[], query: string, letters: Letters): N | null {
  const ranked = named
    .map((one) => ({ one, likeness: Math.max(0, ...one.names.map((name) => likeness(name, query, letters))) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [first, second] = ranked
  if (first === undefined || first.likeness < enough) return null
  return second !== undefined && second.likeness === first.likeness ? null : first.one
}

/** Between 0 and 1; 1 for the same name. */
function likeness(name: string, query: string, letters: Letters): number {
  const [a, b] = [plainName(name), plainName(query)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const sound = letters(a)
  if (sound !== null && (sound === letters(b) || sound === b)) return sameSound
  return shared(pairs(a), pairs(b))
}

/** Each pair of neighbours, and each character by itself: short names have few pairs. */
function pairs(text: string): string[] {
  const characters = Array.from(text)
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)]
}

/** Dice's coefficient of two bags. */
function shared(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  const common = a.filter((part) => {
    const at = rest.indexOf(part)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (a.length + b.length)
}
