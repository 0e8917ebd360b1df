/** The words that titles of documents end with. */
const KINDS =
  '通知|意见|方案|规划|计划|办法|措施|细则|举措|规定|纲要|政策|决定|条例|要点|清单|规则|标准|若干条|十条|通告|公告|批复|函|实施意见|行动|规程|导则|指引|指南|章程|预案|工程|制度|任务书|分工|实施细则|工作安排|重点任务|目标任务|路线图|责任书|工作报告|任务分解|攻坚战|工作部署|实施纲领|工作机制|分工表|分解表|任务表|目录|台账|考核细则|二十条|三十条|战略|工作思路'

const REMARK = '\\((?:[^()]{1,24})\\)'

/** A regular expression for the end of a title, remarks in brackets included. */
export const TITLE_END = `(?:${KINDS})(?:${REMARK})?》?(?:的(?:通知|决定|公告))?(?:${REMARK})*`

/** A line of its own that belongs to the title above it: of which years, or how far the text has come. */
export const TITLE_REMARK =
  /^\((?:(?:公开)?征求意见稿|送审稿|讨论稿|审议稿|修订稿|修改稿|草案|试行|暂行|修订|修订版|\d{4}年?(?:版|修订|修订版|本)?|\d{4}年?-\d{4}年?)\)$/
