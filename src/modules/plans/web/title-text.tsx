/** A title broken by meaning: after 关于印发, never inside a word, lines of like length. */
import { useMemo } from 'react'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export function TitleText({ text }: { readonly text: string }) {
  const lines = useMemo(() => text.split(/(?<=关于印发)/).map(wordsOf), [text])
  return lines.map((words, line) => (
    <span key={line} className="title-line">
      {words.map((word, index) => (
        <span key={index} className="word">
          {word}
        </span>
      ))}
    </span>
  ))
}

/**
 * Words that may not be torn apart. A closing mark holds on to what precedes it; an opening mark, and a single character
 * before a word, to what follows.
 */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let holds = false
  for (const { segment } of segmenter.segment(text)) {
    const closes = /^[”’）》〉〕】，。、；：的]/.test(segment)
    if (words.length > 0 && (holds || closes)) words[words.length - 1] += segment
    else words.push(segment)
    holds = /[“‘（《〈〔【]$/.test(segment) || (/^\p{Script=Han}$/u.test(segment) && !closes && !holds)
  }
  return words
}
