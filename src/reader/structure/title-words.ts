/** The words that titles of documents end with. */
const KINDS =
  '通知|意见|方案|规划|计划|办法|措施|细则|举措|规定|纲要|政策|决定|条例|要点|清单|规则|标准|若干条|十条|通告|公告|批复|函|实施意见|行动|规程|导则|指引|指南|章程|预案|工程|制度|任务书|分工|实施细则'

/** A regular expression for the end of a title, remarks in brackets included. */
export const TITLE_END = `(?:${KINDS})》?(?:的(?:通知|决定|公告))?(?:\\((?:[^()]{1,24})\\))*`
