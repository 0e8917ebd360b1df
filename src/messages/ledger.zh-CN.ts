/** 任务台账：进展、批示、划转、视图，以及工作台的通知。 */
import type { Sentence } from './sentence.ts'

export const ledgerZhCN: Readonly<Record<string, Sentence>> = {
  'ledger.item_not_found': {
    title: '现行方案里没有这项任务：{item}',
    detail: '方案可能修订过。请回到任务台账，从列表进入（方案 {plan}）。',
  },
  'ledger.not_responsible': {
    title: '贵单位现在不是“{item}”的责任单位',
    detail: '没有保存，文字还在页面上。职责刚刚划转的，请由承接单位填报；划转有误的，请联系领导小组办公室。',
  },
  'ledger.month_not_owed': {
    title: '{month} 不需要填报',
    detail: '只能填报方案期内、本月及以前的月份。请换一个月份。',
  },
  'ledger.not_split': {
    title: '不能把任务从 {from} 划给 {to}',
    detail: '只有拆分过的单位，任务才能在它的承接单位之间分配。请核对单位名录里的撤并记录；整批都没有保存。',
  },
  'ledger.nobody_responsible': {
    title: '这项任务还没有责任单位：{item}',
    detail: '批示要有人办理。请先明确责任单位，再写批示。',
  },
  'ledger.not_clerk': {
    title: '您不能代这位领导录入批示',
    detail: '代录要由领导本人在“委托”里授权，并且在有效期内。请联系领导本人。',
  },
  'ledger.given_in_future': { title: '批示日期 {day} 在今天之后', detail: '请按纸面上的日期填写。' },
  'ledger.instruction_not_found': {
    title: '没有这条批示，或不是批给贵单位的',
    detail: '请从任务页面或工作台重新进入。',
  },
  'ledger.not_principal': {
    title: '只有批示人本人可以确认或提出异议',
    detail: '录入的人不能自己确认。请由批示人或受其委托的人办理。',
  },
  'ledger.already_judged': { title: '这条代录已经确认过', detail: '请刷新后查看结果；需要更改的，请另写一条批示。' },
  'ledger.view_not_found': { title: '没有这个视图，或已经删除', detail: '请刷新后再看。' },
  'ledger.file_unknown': {
    title: '所附文件不在贵单位已上传的文件里',
    detail: '没有保存，文字还在页面上。请重新上传后再保存（文件 {file}）。',
  },
}
