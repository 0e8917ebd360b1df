/** Whether the words before a number, piece by piece, speak of what has been or of what shall be. */

export type Tense = 'past' | 'coming' | 'open'

const PAST =
  /(?<![从由比较在])目前|截[至止]|近年来|近几年|近[一二两三四五\d]年|以来|以往|(?<![托用活合造升化分在对将按照由从比较])现有(?=[^,。;、]{0,10}\d)|此前|(?<![较比以同])上年度?|(?<![较比])去年|今年已|普查(?:显示|数据)|统计显示|过去/
/** What is done is past, but where the sentence speaks of a time to come. */
const DONE =
  /已(?:有|建成|建|累计|完成|达|培育|入驻|成功|实现|设立|形成|经建成|聚集|集聚|推动|落地)(?![^,。;、]{0,2}的)|(?:开展|建成|完成|实现|打造|形成|建立|取得|培育|达到)了/
const COMING = /力争|^(?:确保|争取|计划|预计|今后|未来|今年|明年|本年|年内)/
/** Years that only say what something is compared with, and years in titles of papers. */
const COMPARED =
  /(?:较|比|与|以|相比|对比)20\d\d年|20\d\d年的?(?:基础上|水平|基准|基期)|20\d\d年的(?=\d[\d.]*倍)|《[^《》]*》/g
const YEARS = /20\d\d(?=年)/g
const BEGINS_WITH_YEAR = /^(?:截[至止]|在|到|至|从)?20\d\d/
/** How far before a number the sentence can speak of it. */
const REACH = 400

/** The tense of the words of a sentence at a place. */
export function tenseAt(documentYear: number | null, words: string, place: number): Tense {
  const after = /[,;。]/.exec(words.slice(place, place + REACH))
  const end = after === null ? Math.min(words.length, place + REACH) : place + after.index
  const pieces = words.slice(Math.max(0, place - REACH), end).split(/[,;。]/)
  let carried: Tense = 'open'
  let own: Tense = 'open'
  for (const piece of pieces) {
    const found = tenseOf(documentYear, piece, carried)
    own = found === 'open' ? carried : found
    if (found === 'coming' || (found === 'past' && (leads(piece) || DONE.test(piece)))) carried = found
  }
  return own
}

function tenseOf(documentYear: number | null, piece: string, carried: Tense): Tense {
  const years = piece.replace(COMPARED, '').match(YEARS)?.map(Number) ?? []
  const latest = Math.max(...years)
  if (years.length > 0 && documentYear !== null && latest < documentYear) return 'past'
  if (years.length > 0 && documentYear !== null && latest > documentYear) return 'coming'
  if (PAST.test(piece)) return 'past'
  if (years.length > 0 || COMING.test(piece)) return 'coming'
  return DONE.test(piece) && carried !== 'coming' ? 'past' : 'open'
}

/** What stands at the beginning of a piece speaks of the pieces after it as well. */
function leads(piece: string): boolean {
  const found = PAST.exec(piece)
  if (BEGINS_WITH_YEAR.test(piece)) return true
  return found !== null && (found.index <= 4 || found.index + found[0].length === piece.length)
}
