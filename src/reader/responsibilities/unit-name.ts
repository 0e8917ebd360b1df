/** One unit of a list: its name freed of stars, 由, 等 and notes. */
import type { Span } from '#base/span'

export type NamedUnit = Span & { readonly starred: boolean }

const BEFORE_NAME =
  /^(?:[^由、]{0,8}?(?:工作|任务|事项|内容|措施|项目)(?:均|分别|统一|具体)?由|会同|分别由|主要由|均由|统一由|由|其中:?|以及|和|及|与|请|:)/
const AFTER_NAME =
  /(?:等(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?(?:家|个)?(?:市直|省直|县直|区直|市级|省级|县级|区级|省|市|县|区)?(?:有关|相关)?(?:责任|成员)?(?:单位|部门|部委|委办局|机构|地区|方面)?|[.:])$/
const EXPLANATION = /(?:\((?:以下|简称|下同|列|排|含|按|根据|不含|除)[^()]*\)?|〈[^〈〉]*〉?)$/
const NOTE =
  /^(?:以下|下同|下列|列|排|首位|第一位|其他|其余|完成|推进|持续|长期|常年|适用|不再|不分先后|按|根据|依|含(?=各|所)|以上|上述|各司其职|分工|职责|具体|时限|截至|\d{4}|\d{1,2}月|年底|年内|全年|每年|并|共同|同上|见附件|略|无)|下同|不再(?:重复)?(?:列出|列明|列)|职责分工|先后顺序|第一位|为牵头|完成$|均(?:需|须|应|要|涉及|为|含|包括)/
/** What is left before a note that was cut off. */
const DANGLING = /[(【〈由:]+$/
const STARS = /^[*★☆▲△]+/
/** 市财政局（牵头） and 市财政局* say that the unit leads. */
const MARKED_AS_LEADER = /(?:\((?:牵头|牵头单位|牵头部门|主办|总牵头)\)|[*★☆▲△]+)$/
const LONGEST_NAME = 48

/** The unit that a piece of a list names; undefined where the piece is a note. */
export function namedUnit(text: string, piece: Span): NamedUnit | undefined {
  let { start, end } = piece
  const words = (): string => text.slice(start, end)
  start += BEFORE_NAME.exec(words())?.[0].length ?? 0
  const before = STARS.exec(words())?.[0].length ?? 0
  start += before
  end -= DANGLING.exec(words())?.[0].length ?? 0
  const marked = MARKED_AS_LEADER.exec(words())?.[0].length ?? 0
  end -= marked
  end -= EXPLANATION.exec(words())?.[0].length ?? 0
  end -= AFTER_NAME.exec(words())?.[0].length ?? 0
  if (words().endsWith(')') && !isBalanced(words())) end--
  const name = words()
  if (name.length < 2 || name.length > LONGEST_NAME || NOTE.test(name)) return undefined
  return { start, end, starred: before + marked > 0 }
}

/** A bracket that a cut line has lost its beginning of is none of the name's. */
function isBalanced(name: string): boolean {
  return name.split('(').length >= name.split(')').length
}
