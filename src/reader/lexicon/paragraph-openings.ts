/** Words that begin a paragraph wherever they stand at the beginning of a line. */

const OPENINGS = new RegExp(
  `^(?:${[
    '第\\s*[一二三四五六七八九十百零〇\\d\\s]{1,6}\\s*[编部分章节条]',
    '[一二三四五六七八九十]{1,3}\\s*[、．.](?![二三四五六七八九十][、和级线类])',
    '[（(]\\s*[一二三四五六七八九十]{1,4}\\s*[)）]',
    '\\d{1,3}\\s*[、．.](?!\\d)',
    '[（(]\\s*\\d{1,2}\\s*[)）](?![）)])',
    '[①-⑳㈠-㈩⑴-⒇⒈-⒛]',
    '附件|附表|抄送|专栏\\s*\\d|注[：:]',
    '[（(〔[【]?(?:责任|牵头|配合|负责|主办|协办|参与|实施|落实)(?:单位|部门)\\s*[：:]',
    '[（(](?:此件|本文|联系)',
    '[\\u4e00-\\u9fff]{2,14}\\s*[〔[（(【]\\d{4}[〕\\])）】]\\s*第?\\s*\\d{1,5}\\s*号\\s*$',
    '[（(]?\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[）)]?\\s*$',
  ]
    .map((opening) => `(?:${opening})`)
    .join('|')})`,
)

/** Whether a line that begins so is the beginning of a paragraph. */
export function beginsNewParagraph(opening: string): boolean {
  return OPENINGS.test(opening)
}
