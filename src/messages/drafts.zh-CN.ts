/** 导入文件、核对、启用时说的话。 */
import type { Sentence } from './sentence.ts'

export const draftsZhCN: Readonly<Record<string, Sentence>> = {
  'drafts.unreadable': {
    title: '文件读不出来：{name}',
    detail: '原因见下；请换成文字版的 docx、pdf、ofd、txt 或网页文件再传。',
  },
  'drafts.plan_exists': {
    title: '已有编号为 {plan} 的方案在执行',
    detail: '修订它请选“修订现行方案”；另一份方案请换一个编号。',
  },
  'drafts.not_found': { title: '没有这份导入：{draft}', detail: '请从导入列表进入。' },
  'drafts.ended': { title: '这份导入已经结束：{draft}', detail: '它已经启用或已放弃，不能再改；请另起一份。' },
  'drafts.decided_meanwhile': {
    title: '别人刚刚核对过（您看到 {known} 步，现在是 {now} 步）',
    detail: '没有执行。请刷新后再定。',
  },
  'drafts.incomplete': { title: '还有 {count} 处没有核对好', detail: '请按“还差”清单逐条核对，改好后再比对或启用。' },
  'drafts.base_outdated': {
    title: '方案 {plan} 在此期间换了版本',
    detail: '没有启用。请重新导入这份文件，再与现行版本比对。',
  },
}
