/** An id for a plan that is new, from how the words of its title are spoken. */
import { Id } from '#plan'

const wordsMax = 3
/** What titles have in common says nothing. */
const empty = /关于印发|的通知|通知|实施方案|工作方案|行动方案|行动计划|实施意见|方案|的|^附件\d*|正式稿|印发稿|终稿/g
const usual = 'plan'
const year = /(?:19|20)\d\d/

/** From a title or the name of a file: 绿色制造实施方案(2021).docx → lvse-zhizao-2021. */
export async function suggestPlanId(title: string): Promise<string> {
  const loaded = await import('pinyin-pro').catch(() => null)
  // Where it cannot be loaded, a person names the plan.
  if (loaded === null) return usual
  const { pinyin } = loaded
  const stem = title.replace(/\.[a-z]{2,5}$/i, '')
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(stem.replaceAll(empty, ' '))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => pinyin(segment, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(''))
    .map((word) => word.toLowerCase().replaceAll(/[^a-z0-9]+/g, ''))
    .filter((word) => word !== '' && !year.test(word))
  const id = [...words.slice(0, wordsMax), ...(year.exec(stem) ?? [])].join('-')
  return isPlanId(id) ? id : usual
}

export function isPlanId(id: string): boolean {
  return Id.safeParse(id).success
}

/** The title in a text that can be read as it stands; the name of the file where it cannot. */
export function titleOf(name: string, bytes: Uint8Array): string {
  if (!/\.txt$/i.test(name)) return name
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2000))
  const lines = head.split('\n').map((line) => line.trim())
  const title =
    lines.find((line) => /(?:方案|计划|意见|办法|纲要)$/.test(line)) ?? lines.find((line) => line.endsWith('通知'))
  const date = year.exec(head)?.[0] ?? ''
  return title === undefined ? name : `${/印发(.+?)的?通知$/.exec(title)?.[1] ?? title}${year.test(title) ? '' : date}`
}
