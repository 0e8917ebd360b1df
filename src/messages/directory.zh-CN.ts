/** 名录：岗位、任职、分管，单位管理员的界限。 */
import type { Sentence } from './sentence.ts'

export const directoryZhCN: Readonly<Record<string, Sentence>> = {
  'offices.succession_too_early': {
    title: '{office} 在这一天以后才承接了别的单位',
    detail: '撤并要按日期先后办理。请把日期改到它承接之后。',
  },
  'people.office_succeeded': {
    title: '{office} 已经撤并',
    detail: '请改填承接单位：{successors}；整批都没有添加。',
  },
  'people.office_not_yours': {
    title: '这个人或岗位还属于别的单位（{office}）',
    detail: '单位管理员只能管理只在本单位任职的人员。请联系本区的系统管理员。',
  },
  'people.seat_held': { title: '{name} 从 {day} 起已有这个岗位', detail: '不必重复分配。请刷新后再看。' },
  'people.post_not_found': { title: '这个单位没有这个职务', detail: '请刷新后从职务列表里选择。' },
  'people.appointed_before': {
    title: '{day} 之后已有任职安排',
    detail: '新的任职只能从最近一次任职开始之日或以后起算。请改日期。',
  },
}
