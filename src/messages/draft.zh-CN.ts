/** 从文件起草方案包时说的话：哪一处还没定，哪一处改不成，接着怎么办。 */
import type { Sentence } from './sentence.ts'

export const draftZhCN: Readonly<Record<string, Sentence>> = {
  'draft.unknown_entry': { title: '草稿里没有 {entry} 这一条', detail: '它可能已被合并。请刷新后再试。' },
  'draft.value_missing': { title: '这一项还空着', detail: '文件里没有读出来。请照原文或批准文件填写，再确认。' },
  'draft.not_rejected': { title: '这一条没有被否决', detail: '只有被否决的才能恢复；要改内容，请直接更正。' },
  'draft.already_there': { title: '这里已经有这一条', detail: '请直接更正它；如果它已被否决，先恢复。' },
  'draft.take_in_instead': {
    title: '这个数没有列为目标',
    detail: '要把它列为目标，请选“列为目标”，填写指标名称、比较方式和数值。',
  },
  'draft.unknown_field': { title: '这一条没有 {field} 这一栏', detail: '请只改它有的栏目。' },
  'draft.field_missing': { title: '缺少 {field}', detail: '请填写这一栏；没有它，目标无法衡量。' },
  'draft.value_not_allowed': {
    title: '{field} 不能是“{value}”',
    detail: '日期写作 2019-12-31，数值只写数字，代号用小写字母、数字和连字符；其余请从列出的选项中选。',
  },
  'draft.words_not_in_clause': {
    title: '这一条原文里没有“{words}”',
    detail: '方案包只录原文的话。请照原文逐字填写，或在原文上选取。',
  },
  'draft.no_number_here': {
    title: '这里没有条款编号',
    detail: '条款只能从印有编号（如“（三）”）的地方拆开；没有编号的两件事，请拆承诺点。',
  },
  'draft.clause_rejected': { title: '这项任务的条款已被否决', detail: '请先恢复条款，或在前一条里更正责任单位。' },
  'draft.not_a_refused_number': { title: '这一条不是未列为目标的数', detail: '请从“未列为目标的数”中选一个。' },
  'draft.cannot_split': {
    title: '这里拆不开',
    detail: '能拆的是承诺点、条款和任务，而且拆开后两边都要有字。请换一个位置。',
  },
  'draft.cannot_merge': {
    title: '这两条合不起来',
    detail: '只有同一条款里的两个承诺点能合并；要合并条款，请否决后一条。',
  },
  'draft.undecided_head': { title: '方案的题头还有 {count} 项没有确认', detail: '请对照原文，逐项确认、更正或否决。' },
  'draft.undecided_clauses': { title: '还有 {count} 条条款没有确认', detail: '请看编号、标题和起止对不对，逐条确认。' },
  'draft.undecided_items': {
    title: '还有 {count} 项任务没有确认',
    detail: '请看责任单位对不对，逐项确认、更正或否决。',
  },
  'draft.undecided_units': {
    title: '还有 {count} 个单位没有确认',
    detail: '请指明它是本地哪个机构，或确认为新的机构。',
  },
  'draft.undecided_promises': {
    title: '还有 {count} 个承诺点没有确认',
    detail: '请看种类对不对，需要时拆开或合并，再确认。',
  },
  'draft.undecided_targets': {
    title: '还有 {count} 个目标没有确认',
    detail: '请对照原文看数值、单位、期限和力度，逐个确认、更正或否决。',
  },
  'draft.undecided_deadlines': { title: '还有 {count} 个期限没有确认', detail: '请看最后一天对不对，逐个确认或更正。' },
}
