/** Marks that begin a paragraph: 第一章, 一、, （一）, 1., ①, 附件. */

const OPENING = new RegExp(
  `^(?:${[
    '第[一二三四五六七八九十百零〇\\d ]{1,6}[编部分章节条]',
    '[一二三四五六七八九十]{1,3}[、．.]',
    '[（(][一二三四五六七八九十]{1,4}[)）]',
    '\\d{1,3}[、．.](?!\\d)',
    '[（(]\\d{1,2}[)）]',
    '[①-⑳㈠-㈩⑴-⒇⒈-⒛]',
    '附件|附表|抄送',
    '[（(〔【]?(?:责任|牵头|配合|负责|主办|协办|参与)(?:单位|部门)[：:]',
  ].join('|')})`,
)

/** Whether a line that begins so begins a paragraph, wherever it stands. */
export function hasOpeningMark(line: string): boolean {
  return OPENING.test(line.slice(0, 24))
}
