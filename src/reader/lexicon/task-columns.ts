/** What the columns of a table of tasks are headed by; names without white space, in plain characters. */

const UNITS =
  /^(?:\*)?(?:责任|牵头|配合|负责|主责|主办|承办|协办|参与|参加|落实|实施|指导|主管|协同|支持)[^,。:]{0,12}$/
const PEOPLE_OR_TIMES = /人$|领导|时限|时间|联系|意见|内容|进度|期限|措施/

/** Whether a column names the units that answer for a row. */
export function isUnitColumn(name: string): boolean {
  return UNITS.test(name) && !PEOPLE_OR_TIMES.test(name)
}

/** Whether a column counts the rows. */
export function isNumberColumn(name: string): boolean {
  return /^(?:序号|编号|项号|任务序号|项目序号|任务编号)$/.test(name)
}

/** Whether a column says by when a row is due. */
export function isTimeColumn(name: string): boolean {
  return /时限|期限|时间|节点$/.test(name) && !/开始|启动|开工/.test(name)
}
