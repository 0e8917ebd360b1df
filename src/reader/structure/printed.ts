/** Pieces of the head as they are printed. */
import type { Span } from '#base/span'
import type { Printed } from '#reader/reading'
import { originalWords } from '#reader/reading-copy'
import type { ReadingCopy } from '#reader/reading-copy'

/** A piece of the copy with its original words. */
export function printed(copy: ReadingCopy, span: Span, confidence: number): Printed {
  return { text: originalWords(copy, span), span, confidence, inheritedFrom: null }
}
