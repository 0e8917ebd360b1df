/** For tests: writes GB18030, which browsers and Node only read. Knows the characters of two bytes and the first of four. */

/** The bytes of a text in GB18030. */
export function gb18030Bytes(text: string): Uint8Array {
  const known = bytesByCharacter()
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0)
      if (code < 0x80) return [code]
      const bytes = known.get(character)
      if (bytes === undefined) throw new Error(`No bytes known for ${character}`)
      return bytes
    }),
  )
}

function bytesByCharacter(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const forms = [...twoBytes(), ...firstFourBytes()]
  return new Map(forms.map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes]))
}

function* twoBytes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield [lead, trail]
  }
}

/** What stands below U+0FFF and has no two bytes, such as the space that does not break. */
function* firstFourBytes(): Generator<readonly number[]> {
  for (let second = 0x30; second <= 0x39; second++) {
    for (let third = 0x81; third <= 0xfe; third++) {
      for (let last = 0x30; last <= 0x39; last++) yield [0x81, second, third, last]
    }
  }
}
