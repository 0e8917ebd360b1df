/** Two texts word by word: what is the same, what went and what came. */

export type Segment = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Beyond this many pairs of words a text counts as rewritten: nobody reads a difference of that size word by word. */
const pairsMax = 4_000_000

/** The segments in reading order; what went stands before what came in its place. */
export function wordSegments(before: string, after: string): Segment[] {
  const [old, young] = [wordsOfText(before), wordsOfText(after)]
  const start = sharedStart(old, young)
  const end = sharedStart(old.slice(start).toReversed(), young.slice(start).toReversed())
  const middle = differences(old.slice(start, old.length - end), young.slice(start, young.length - end))
  const same = (words: readonly string[]): Segment => ({ kind: 'same', text: words.join('') })
  return joinSegments([same(old.slice(0, start)), ...middle, same(old.slice(old.length - end))])
}

/** A number, a Latin word, or a single character: a changed number shows whole. */
function wordsOfText(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu) ?? []
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, index) => word !== b[index])
  return differs < 0 ? a.length : differs
}

function differences(old: readonly string[], young: readonly string[]): Segment[] {
  if (old.length * young.length > pairsMax) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: young.join('') },
    ]
  }
  const width = young.length + 1
  const lengths = longestCommon(old, young, width)
  const segments: Segment[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    const [left, right] = [old[i], young[j]]
    if (left !== undefined && left === right) {
      segments.push({ kind: 'same', text: left })
      i += 1
      j += 1
    } else if (
      left !== undefined &&
      (right === undefined || at(lengths, i + 1, j, width) >= at(lengths, i, j + 1, width))
    ) {
      segments.push({ kind: 'removed', text: left })
      i += 1
    } else {
      segments.push({ kind: 'added', text: right ?? '' })
      j += 1
    }
  }
  return segments
}

/** Length of the longest common run of words after each pair of places. */
function longestCommon(old: readonly string[], young: readonly string[], width: number): Uint16Array {
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === young[j]
          ? at(lengths, i + 1, j + 1, width) + 1
          : Math.max(at(lengths, i + 1, j, width), at(lengths, i, j + 1, width))
    }
  }
  return lengths
}

function at(lengths: Uint16Array, i: number, j: number, width: number): number {
  return lengths[i * width + j] ?? 0
}

/** Neighbours of one kind as one; between two sames, what went before what came. A lone character shared by chance is none. */
function joinSegments(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of withoutChance(segments)) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (text !== '') {
      flush()
      const last = joined.at(-1)
      if (last?.kind === 'same') joined[joined.length - 1] = { kind: 'same', text: last.text + text }
      else joined.push({ kind: 'same', text })
    }
  }
  flush()
  return joined
}

function withoutChance(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, index): Segment[] => {
    const [before, after] = [segments[index - 1]?.kind ?? 'same', segments[index + 1]?.kind ?? 'same']
    const isAlone = segment.kind === 'same' && segment.text.length === 1 && before !== 'same' && after !== 'same'
    if (!isAlone) return [segment]
    return [
      { kind: 'removed', text: segment.text },
      { kind: 'added', text: segment.text },
    ]
  })
}
