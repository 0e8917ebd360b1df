/** Sources made of invented text, for tests. */
import type { SourceText } from './source-text.ts'

/** A plain text as a source. */
export function sourceOf(text: string): SourceText {
  return { text, format: 'txt', tables: [], heading: null, pageStarts: [] }
}

/** An invented plan with its notice, in the usual form. */
export const INVENTED_NOTICE = `清江县人民政府办公室关于印发清江县工业提质实施方案的通知
清政办〔2023〕17号
各乡镇人民政府，县政府各部门：
现将《清江县工业提质实施方案》印发给你们，请认真贯彻执行。
清江县人民政府办公室
2023年5月6日
清江县工业提质实施方案
为落实《关于工业提质的意见》（省政发〔2022〕3号），制定本方案。
一、总体目标
到2025年，规模以上工业企业达到120家，研发投入强度不低于2.1%。
二、重点任务
（一）培育企业。新增专精特新企业10家以上。（责任单位：县工信局、县科技局）
（二）改造设备。推动企业更新设备。（牵头单位：县工信局，配合单位：县财政局）
三、保障措施
1．加强领导。成立工作专班。
2．强化督查。每年12月底前报告进展。`
