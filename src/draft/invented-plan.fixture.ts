/** An invented county's plan as a document, its reading, and the draft of it, for the tests of this room. */
import { readText } from '#reader'
import type { Decision } from './decisions.ts'
import { type Draft, draftKinds } from './draft.ts'
import { proposeDraft, type Proposal } from './propose.ts'
import { replay } from './replay.ts'

export const inventedPlan = `青水县人民政府办公室关于印发青水县农村环境整治实施方案的通知

青政办〔2021〕7号

各乡镇人民政府，县直有关部门：
《青水县农村环境整治实施方案》已经县政府同意，现印发给你们，请抓好落实。
青水县人民政府办公室
2021年3月5日

青水县农村环境整治实施方案

为巩固整治成果，制定本方案。

一、工作目标
到2023年底，农村卫生厕所普及率达到85%以上，生活垃圾收运处置体系覆盖的行政村比例不低于98%。

二、重点任务
（一）扎实推进厕所革命。新建户厕全部入室。每年改造农村户厕2000座以上，建立管护台账。（责任单位：县农业农村局、县卫生健康委）
（二）梯次推进污水治理。以乡镇为单元编制治理规划，出台奖补办法。对获评的示范村奖励30万元。（责任单位：县生态环境局、县财政局）
（三）整治村容村貌。开展清洁行动，加强宣传引导。（牵头单位：县农业农村局；配合单位：县财政局）

三、保障措施
（一）加强组织领导。建立县级联席会议制度，每季度通报一次进展。
`

/** The draft of a text as the reader reads it, with what a test says otherwise. */
export function draftOf(text: string, more: Partial<Proposal> = {}): Draft {
  const source = { text, format: 'txt', tables: [], heading: null, pageStarts: [] } as const
  const zone = { id: 'blue-water', name: '青水县' }
  return proposeDraft({ planId: 'green-2021', zone, text, reading: readText(source), offices: [], ...more })
}

/** Every kind confirmed, however sure the reader is. */
export const confirmEverything: readonly Decision[] = draftKinds.map((kind) => ({
  decision: 'confirm-all',
  kind,
  confidence: 0,
}))

export function confirmedDraft(text: string, more: Partial<Proposal> = {}): Draft {
  return replay(draftOf(text, more), confirmEverything)
}

/** Id of the entry of a kind that stands on words. */
export function entryAt(draft: Draft, kind: Draft['entries'][number]['kind'], words: string): string {
  const start = draft.text.indexOf(words)
  const found = draft.entries.find(
    (entry) => entry.kind === kind && entry.spans.some((span) => span.start <= start && start < span.end),
  )
  if (found === undefined) throw new Error(`no ${kind} at ${words}`)
  return found.id
}
