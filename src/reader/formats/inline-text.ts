/** The words of one line of a page: white space as browsers show it, but none where a line break parts Chinese text. */

const SPACES = /[ \t\r\n\f]+/g
const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’…—]/

/** One line of running text: runs of white space are one space, margins are gone. */
export function collapseSpaces(text: string): string {
  return text
    .trim()
    .replaceAll(SPACES, (spaces, at: number, whole: string) =>
      spaces.includes('\n') && CJK.test(whole.charAt(at - 1)) && CJK.test(whole.charAt(at + spaces.length)) ? '' : ' ',
    )
}
