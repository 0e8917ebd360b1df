/** The page of every sentence the program refuses or warns with, from `src/messages`. */
import { listSentences, type Sentence } from '#messages'

/** Tables by area: code, what it says in Chinese, what it says in English. */
export function errorsPage(): string {
  const areas = Map.groupBy(listSentences(), ({ code }) => code.split('.')[0] ?? code)
  return [...areas]
    .map(([area, sentences]) => {
      const rows = sentences.map(
        ({ code, chinese, english }) => `| \`${code}\` | ${cell(chinese)} | ${cell(english)} |`,
      )
      return [`## ${area}`, '', '| Code | 中文 | English |', '| --- | --- | --- |', ...rows].join('\n')
    })
    .join('\n\n')
}

function cell({ title, detail }: Sentence): string {
  return `**${escaped(title)}** ${escaped(detail)}`
}

function escaped(words: string): string {
  return words.replaceAll(/[|*_<]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ')
}
