/** For tests: writes GB18030, which browsers and Node only read. Knows the characters of two bytes, which are all of a plan. */

/** The bytes of a text in GB18030. */
export function gb18030Bytes(text: string): Uint8Array {
  const pairs = pairsByCharacter()
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      if (code < 0x80) return [code]
      const pair = pairs.get(character)
      if (pair === undefined) throw new Error(`No two bytes write ${character}`)
      return pair
    }),
  )
}

function pairsByCharacter(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return pairs
}
