/** What the sentence and the clause around a number say about all numbers in them: award, condition, history, rule. */
import type { Span } from '#base/span'
import type { Part } from '#reader/outline'
import type { Strength } from '#reader/reading'
import { strengthOf } from './strength.ts'
import type { Surroundings } from './surroundings.ts'
import { segmentsOf } from './sentences.ts'
import { tenseAt } from './tenses.ts'
import type { Sentence } from './sentences.ts'

export type Circumstances = {
  /** Where the sentence begins to say who gets what; numbers from there on are not promises. */
  readonly conditionFrom: number
  /** Where the last piece ends that says how much is given. */
  readonly givenUntil: number
  /** Whether something is given in the part of the sentence around a place. */
  readonly isAward: (place: number) => boolean
  /** Whether the part of the sentence between semicolons around a place tells what has been. */
  readonly isHistory: (place: number) => boolean
  readonly isDefinition: boolean
  readonly isEligibility: boolean
  /** A goal is announced: 力争, 确保, a year to come. */
  readonly isGoal: boolean
  readonly strength: Strength
}

/** Words with which money is given. */
const AWARD =
  /给予|予以|奖励|奖补|补助|补贴(?!性)|贴息|奖金|补偿|免租|免息|减免|减半|优惠|抵扣|抵免|报销(?!比例)|兑付(?!率)|返还|资助(?:标准|金额|总额|额|上限|期)|(?:最高|给|提供|获|一次性|按)[^,。;]{0,30}资助|发放[^,。;]{0,12}券/
const GIVEN = new RegExp(`${AWARD.source}|最高|可申[领请]|\\d[\\d.]*[百千万亿]*元`)
const CONDITION =
  /^(?:(?:支持|鼓励|同时|其中|并|此外|[^,:]{0,8}:)?(?:对|对于|凡|凡是|针对)(?!标|照|接|口|外|内|比|于.{0,4}推进))|^(?:经|首次|符合|满足|如|若|新?获得|获批|获评|入选|单个|单场|单家|单项|每家|每户|每条|每(?:引进|新增|培育|成功|建成))/
/** What is given follows. */
const GIVING = /^(?:按照?|给予|予以|分别|每[家个户人项]?|一次性|最高|可|由|再|均|享受)/
const RECIPIENT =
  /(?:达到|达|超过|突破|不低于|不少于|以上|首次|具[有备]|符合|取得|满)[^的]*的(?:[\u4e00-\u9fff“”()A-Z]{0,12})$/
/** A number of things to be found, not what one of them must have. */
const OUTPUT = /^(?:力争|确保|每年|全[年市区县省]|计划|到20|\d)/
const PAST_HEADING =
  /发展基础|工作基础|现实基础|基础条件|现状|发展环境|面临的?(?:形势|机遇|挑战|困难|问题)|机遇(?:与|和)挑战|形势分析|背景|回顾|发展成就|取得的?成[效就绩]|存在的?(?:主要)?问题|充分认识|重要意义|重大意义|重要性|必要性/
const ELIGIBILITY_HEADING =
  /条件|资格|门槛|准入|适用(?:范围|对象)|支持对象|申报(?:程序|要求|材料)|认定标准|评选标准|名词解释|术语|附则/
/** The sentence tells who may apply. */
const CONDITIONS =
  /可(?:以)?申(?:请|报)|(?:满足|符合|具备)(?:以下|下列|相应|如下)[^,。]{0,6}条件|(?:申请|申报)[^,。;]{0,14}(?:应当?|须|必须)|(?:应当?|须|必须)(?:同时)?(?:满足|符合|具备)[^,。;]{0,12}:|(?:支持|奖励|补贴|补助|申报|适用|扶持)对象(?:为|是|:)|方可|应当?具备[^,。;]{0,8}(?:条件|资格)/
/** A paper that says who is recognised as what. */
const RULES_TITLE =
  /(?:认定|评定|评选|申报|遴选|准入|资格|评审)[^,。]{0,12}(?:办法|细则|指南|规定|通知)$|(?:资金|经费|收费)[^,。]{0,8}(?:办法|细则|规定)$/
const PLAIN_GOAL = /力争|争取|到20\d\d年/
const DEFINITION = /是指|指的是|名词解释|(?:标准|定义|条件)(?:为|是|如下|包括)[::]?/
const GOAL = /力争|争取|确保|目标|到20\d\d年|20\d\d年底|20\d\d年末/
/** What is promised is bounded; what has been is told as it was. */
const BOUND = /以上|以内|以下|左右|不低于|不高于|不超过|不少于/
/** How far around a number the sentence can speak of it. */
const REACH = 200

/** Judges the sentence as a whole. */
export function circumstancesOf(document: Surroundings, sentence: Sentence): Circumstances {
  const { words } = sentence
  const isAward = AWARD.test(words)
  const headings = headingsOver(document, sentence.part)
  const isDated = document.deadlinesBetween(sentence.start, sentence.start + words.length).length > 0
  const isGoal = isDated || GOAL.test(words) || headings.some((heading) => heading.includes('目标'))
  const isUnderPast = isPastHeading(headings)
  return {
    isAward: (place) => isAward && !isOnlyGoal(words, place),
    conditionFrom: isAward ? conditionStart(words) : Number.POSITIVE_INFINITY,
    givenUntil: isAward ? givenUntil(words) : 0,
    isHistory: (place) => {
      const tense = tenseAt(document.year, words, place)
      return isUnderPast || tense === 'past' || (tense === 'open' && tellsGrowth(clauseAround(words, place), isGoal))
    },
    isDefinition: DEFINITION.test(words),
    isEligibility:
      CONDITIONS.test(words) ||
      headings.some((heading) => ELIGIBILITY_HEADING.test(heading) || CONDITIONS.test(heading)) ||
      (RULES_TITLE.test(document.title ?? '') && !PLAIN_GOAL.test(words)),
    isGoal,
    strength: strengthOf(words),
  }
}

/** The innermost heading that speaks of what was or of what shall be decides. */
function isPastHeading(headings: readonly string[]): boolean {
  const telling = headings.find((heading) => /目标|任务/.test(heading) || PAST_HEADING.test(heading))
  return telling !== undefined && !/目标|任务/.test(telling)
}

/** The first piece of the sentence that names a recipient: what follows is what that one gets. */
function conditionStart(words: string): number {
  const segments = segmentsOf(words)
  const opening = segments.find(({ start, end }) => CONDITION.test(words.slice(start, Math.min(end, start + 40))))
  const recipient = recipientStart(words, segments)
  if (opening !== undefined || recipient !== undefined) {
    return Math.min(opening?.start ?? Number.POSITIVE_INFINITY, recipient ?? Number.POSITIVE_INFINITY)
  }
  const isConditional = segments.some(({ start, end }) => /的[)”]?$/.test(words.slice(Math.max(start, end - 2), end)))
  return isConditional ? 0 : Number.POSITIVE_INFINITY
}

/** 面积达到5000平方米以上、税收超过20万元的项目,按…给予补助: what somebody must have who is given something. */
function recipientStart(words: string, segments: readonly Span[]): number | undefined {
  const giving = segments.findIndex(({ start, end }, index) => {
    const before = segments[index - 1]
    if (before === undefined || !GIVING.test(words.slice(start, Math.min(end, start + 20)))) return false
    const named = words.slice(Math.max(before.start, before.end - 160), before.end)
    return RECIPIENT.test(named) && !OUTPUT.test(words.slice(before.start, before.start + 12))
  })
  const before = segments[giving - 1]
  return before === undefined ? undefined : words.lastIndexOf(';', before.start) + 1
}

function givenUntil(words: string): number {
  const last = segmentsOf(words).findLast(({ start, end }) => GIVEN.test(words.slice(start, end)))
  return last?.end ?? words.length
}

/** Whether a piece of a sentence says how much is given. */
export function isGiving(piece: string): boolean {
  return AWARD.test(piece) || /^(?:按照?|参照|根据|不超过|最高|每[家个户人项次年])[^,]*(?:的|最高)\d/.test(piece)
}

/** The part of the sentence promises before a place, and from there on gives nothing. */
function isOnlyGoal(words: string, place: number): boolean {
  const { before, after } = clauseAround(words, place)
  const goal = before.search(/力争|确保|到20\d\d年/)
  return goal >= 0 && !AWARD.test(before.slice(goal) + after)
}

/** What stands around a place between semicolons. */
function clauseAround(words: string, place: number): { before: string; after: string } {
  const before = words.slice(Math.max(0, place - REACH), place)
  const after = words.slice(place, place + REACH)
  return { before: before.slice(before.lastIndexOf(';') + 1), after: after.split(';')[0] ?? '' }
}

/** Growth over the year before is told of what has been, where nothing bounds it and no goal is announced. */
function tellsGrowth({ before, after }: { before: string; after: string }, isGoal: boolean): boolean {
  const words = before + after
  return words.includes('同比') && !isGoal && !BOUND.test(words)
}

function headingsOver(document: Surroundings, part: Part): string[] {
  return document
    .above(part)
    .map(({ heading }) => heading)
    .filter((heading) => heading.length <= 30)
}
