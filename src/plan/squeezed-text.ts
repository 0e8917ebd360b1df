/** A text without its white space, and the way back: printed words are compared whatever their lines and indents are. */

type SqueezedText = {
  readonly text: string
  /** Offset in the original of every unit of `text`, and one more for its end. */
  readonly offsets: readonly number[]
}

/** The text without white space, ideographic and no-break spaces included. */
export function squeeze(original: string): SqueezedText {
  const offsets: number[] = []
  let text = ''
  for (let at = 0; at < original.length; at++) {
    const unit = original.charAt(at)
    if (isWhiteSpace(unit)) continue
    offsets.push(at)
    text += unit
  }
  offsets.push(original.length)
  return { text, offsets }
}

/** The words alone. */
export function squeezedWords(original: string): string {
  return squeeze(original).text
}

function isWhiteSpace(unit: string): boolean {
  return unit.trim() === ''
}
