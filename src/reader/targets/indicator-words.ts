/** Cuts the measured thing out of the words around a number. */
import { endsWithMaking, makingAtEnd, makingAtStart } from '#reader/lexicon/making-verbs'
import type { Candidate } from './candidates.ts'

const TIMES =
  /(?:从|自)?(?:力争)?(?:截至|截止|到|至|在|于)?(?:20\d\d(?:-20\d\d)?年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?[末底初])?(?:之?前|以前|起)?|“?十[一二三四五六]五”?(?:规划)?(?:时期|期间|期末|末|以来)?|(?:未来|今后)?[\d一二两三四五六七八九十]{1,2}年(?:时间)?(?:以?内|时间|左右)|年底前?|年末|[上下]半年|前三季度|[一二三四]季度[末底]?前?|\d{1,2}月[底末]?前|(?:今|明|本|当)年(?:底前?|末)?)(?:内|,)?/g
const COMPARED_WITH =
  '(?:(?<![比])较(?![好大高强快多为小低])|(?:比|与|同)(?=20|“?十[一二三四五六]五|上[年一]|去年|前|基[期准]|全[国省市]))'
const ON_THE_BASE_OF = /在20\d\d年的?基础上/
const COMPARISON = new RegExp(`(?:分别)?${COMPARED_WITH}[^,、]{2,14}?(?:年|末|底|初|期|相比)`, 'g')
/** 较第六次普查 before 减少: what a change is measured from. */
const COMPARED_AT_END = new RegExp(`(?:${COMPARED_WITH}[^,、;:]{1,14}|同比|环比)$`)
const OPENING =
  /^(?:[、,:;”)(]|同时|并且|并(?![网联购])|其中|此外|另外|以及|及(?![时格])|和(?![谐平])|且|力争|争取|确保|努力|保证(?!金)|保障(?!性|房|率|水平|人|覆盖)|推动|促使|使(?!用)得?|让|将|把|要(?![素求点])|应当|应(?![急届用对收付])|须|需(?![求水])|基本(?!医|养老|公共|农田|单元|保险|药|生活|民生|建设|殡葬)|总体|预计|计划(?!生育)|实现|达到|通过(?!率)|年内|主要是|即(?!办|时)|累计|按照|目标(?!任务|值)|原则上|分别)/
const CLOSING =
  /(?:[由从][^,、由从]{0,14}\d[^,、]{0,6}|[、,:;(“]|分别|(?<![平人户亩地镇村家])均|(?<![首成])都|力争|争取|确保|基本|要|应当?|实现|每年|(?<![供响反适效相])应|须|必须|原则上|一般|总体|累计|由|从|为|的|共|总计|将|达)$/
const LONG_BRACKET = /\([^()]{9,}\)?|\((?:即|以下|简称|含)[^()]*\)?|\([^()]*$/g
const REACH = 240
const LONGEST_NAME = 30
const PURE_COMPARISON =
  /(?:(?:不|不得|不能|不应)?(?:少于|低于|小于|超过|高于|大于|多于)|至少|最少|超过|超|约|大约|近|接近|各|均|共|累计|分别|不超|总计|共计|逐步|基本|每年|≥|>)+$/

/** The words before the number that name what it measures: 固定宽带普及率 in 到2025年,固定宽带普及率达到90%. */
export function nounBefore(candidate: Candidate): string {
  const words = withoutAgent(tidy(wordsBefore(candidate)))
  const isOfWhole = candidate.quantity.kind === 'percent' && wordsBefore(candidate).endsWith('的')
  const share = isOfWhole ? /^(.+)达到(.{2,12})$/.exec(words) : null
  return share === null ? words : `${share[1] ?? ''}占${share[2] ?? ''}的比例`
}

/** Everything between the number before and the words that bound this one. */
export function wordsBefore(candidate: Candidate): string {
  return before(candidate, candidate.left.start)
}

/** The verb that a number follows at once, with its subject: 每个卫生院配备 in 每个卫生院配备不少于2名医生. */
export function verbBefore(candidate: Candidate): string {
  const whole = before(candidate, candidate.quantity.start)
  if (whole.endsWith('等')) return makingAtStart(tidy(whole))
  const words = whole.slice(-60).replace(PURE_COMPARISON, '')
  return endsWithMaking(words) ? verbWithSubject(tidy(words)) || makingAtEnd(words) : verbBeforeList(tidy(whole))
}

function before(candidate: Candidate, end: number): string {
  return candidate.sentence.words.slice(Math.max(candidate.from, end - REACH), end)
}

/** Things that are there already are raised and furthered; these verbs make new ones. */
const CREATING = /建|打造|创|培育|引进|引育|设|布局|开通|新增|形成|开放|开发/

/** 打造总站和3个分站, 建设甲、乙2个园区, 开通至机场3条航线: the verb stands before what comes between. */
function verbBeforeList(words: string): string {
  const verb = makingAtStart(words)
  const between = words.slice(verb.length)
  return CREATING.test(verb) && (/[和及与]$|、/.test(between) || /^[至到往向沿]/.test(between)) ? verb : ''
}

/** What is counted, where it follows its number. */
export function nounAfter(candidate: Candidate): string {
  const { words } = candidate.sentence
  return shortened(closed(words.slice(candidate.quantity.end, candidate.to)))
}

/** Times, comparisons and the words that only begin or end a phrase taken away. */
export function tidy(words: string): string {
  let left = words
    .replace(ON_THE_BASE_OF, '')
    .replace(COMPARED_AT_END, '')
    .replace(COMPARISON, '')
    .replace(TIMES, '')
    .replaceAll('至少', '')
  left = withoutStrayBrackets(left).replace(/^[一二两三四五六七八九十\d]{1,2}年(?:累计|共计|总计)?$/, '')
  for (let last = ''; last !== left;) {
    last = left
    left = left.replace(OPENING, '').replace(CLOSING, '')
  }
  return left
}

/** 引导机构将收费标准: only what comes after 将 is measured. */
function withoutAgent(words: string): string {
  const plain = words.replace(LONG_BRACKET, '').replace(/在[^,、]{2,6}(?:基础|前提|条件)上$/, '')
  const agent = Math.max(
    plain.lastIndexOf('将'),
    plain.lastIndexOf('把'),
    plain.replaceAll('使用', '--').lastIndexOf('使'),
  )
  const object = plain.slice(agent + 1)
  return agent >= 2 && object.length >= 3 && !object.includes(',') ? object : plain
}

function verbWithSubject(words: string): string {
  const verb = makingAtEnd(words)
  const subject = words.slice(0, words.length - verb.length)
  return subject.length <= 12 && !/[、,]/.test(subject.replace(/\([^()]*\)/g, '')) ? words : verb || words.slice(-2)
}

function shortened(noun: string): string {
  const whole = noun.replace(/^(?:及以上|以上|以内|左右)?的?/, '').replace(LONG_BRACKET, '')
  if (whole.length <= LONGEST_NAME) return whole
  for (let at = whole.indexOf('的'); at >= 0; at = whole.indexOf('的', at + 1)) {
    const head = whole.slice(at + 1)
    if (head.length >= 4 && head.length <= LONGEST_NAME) return head
  }
  return whole.slice(0, 60)
}

function closed(words: string): string {
  return words.replace(/(?:、|和|及|以及)(?:若干|一批|一系列|多[个家项种]).*$/, '').replace(/[。;,:、!?]+$/, '')
}

/** A bracket or quote that only opens or only closes inside the words is dropped. */
function withoutStrayBrackets(words: string): string {
  let text = words
  for (const [open, close] of [
    ['(', ')'],
    ['“', '”'],
    ['《', '》'],
  ] as const) {
    const opened = text.lastIndexOf(open)
    if (opened > text.lastIndexOf(close)) text = text.slice(opened + 1)
    const closing = text.indexOf(close)
    const opening = text.indexOf(open)
    if (closing >= 0 && (opening < 0 || closing < opening)) text = text.slice(closing + 1)
  }
  return text
}
