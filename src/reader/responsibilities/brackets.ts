/** Brackets as a tree: the outermost balanced ones of each paragraph. */
import type { Span } from '#base/span'

/** The outermost balanced brackets, bracket signs included, in reading order. */
export function outermostBrackets(text: string): Span[] {
  const found: Span[] = []
  const open: number[] = []
  for (let place = 0; place < text.length; place++) {
    const sign = text.charAt(place)
    if (sign === '\n') open.length = 0
    else if (sign === '(' || sign === '【') open.push(place)
    else if ((sign === ')' || sign === '】') && open.length > 0) {
      const start = open.pop() ?? place
      while ((found.at(-1)?.start ?? -1) > start) found.pop()
      found.push({ start, end: place + 1 })
    }
  }
  return found
}
