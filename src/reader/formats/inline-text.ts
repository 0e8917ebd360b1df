/** The words of one line of a page: white space as browsers show it, but none where a line break parts Chinese text. */
import { WIDE } from '#reader/lexicon/wide-characters'

const SPACES = /[ \t\r\n\f]+/g
const IS_WIDE = new RegExp(`[${WIDE}]`)

/** One line of running text: runs of white space are one space, margins are gone. */
export function collapseSpaces(text: string): string {
  return text
    .trim()
    .replaceAll(SPACES, (spaces, at: number, whole: string) =>
      spaces.includes('\n') && IS_WIDE.test(whole.charAt(at - 1)) && IS_WIDE.test(whole.charAt(at + spaces.length))
        ? ''
        : ' ',
    )
}
