/** The units in which plans count and measure, and what kind of number each of them makes. */

export type UnitKind = 'count' | 'measure' | 'percent' | 'times' | 'money' | 'duration' | 'score' | 'none'

const COUNTS =
  '人次|个次|人份|剂次|针次|航次|节次|标准机架|机架|端口|人天|项次|件次|辆次|台次|例次|标台|亩次|户次|家次|场次|批次|车次|架次|班次|台套|台\\(套\\)|标准箱|标箱|课时|学时|团队|机组|站点|车位|泊位|床位|张床|' +
  '个|家|名|人|起|项|件|所|座|处|条|只|头|羽|尾|匹|辆|台|套|张|株|棵|户|村|次|场|期|批|门|册|部|篇|种|款|类|对|支|位|床|片|块|' +
  '口|根|盏|栋|幢|间|本|宗|例|份|节|堂|班|艘|架|枚|颗|面|轮|道|组|笔|单|盘|幅|首|集|档|箱|袋|瓶|孔|眼|杆|剂|趟|双|副|扇|页|桶|队|讲|米跑道'
const MEASURES =
  '芯公里|皮长公里|千伏安|兆伏安|亩次|吨二氧化碳当量|吨标准油|吨标准煤|吨标煤|平方公里|平方千米|平方米|平米|立方米|立方|公里|千米|厘米|毫米|海里|公顷|亩|米|吨|公斤|千克|微克|毫克|克|毫升|升|' +
  '千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|卡时|机时|度|兆|摄氏度|分贝|载重吨|总吨|斤|㎡|m2|m²|km2|km²'
const LATIN_MEASURES =
  '[μµu]g/m[3³]|mg/m[3³]|mg/L|km|kVA|KVA|MVA|kWh|MWh|GWh|kW|MW|GW|KW|EFLOPS|PFLOPS|EFlops|PFlops|EOPS|POPS|TOPS|Gbps|Mbps|Tbps|TB|PB|EB|GB|E|P'
const MONEY = '元人民币|美元|欧元|港元|日元|元'
const DURATIONS = '个工作日|工作日|个自然日|个月|个季度|个学期|个小时|学年|周岁|小时|分钟|年|月|日|天|周|秒|岁'

const SOURCE: readonly (readonly [UnitKind, string])[] = [
  ['percent', '个百分点|百分点|%|‰'],
  ['duration', DURATIONS],
  ['measure', MEASURES],
  ['measure', `(?:${LATIN_MEASURES}|TEU)(?![A-Za-z])`],
  ['money', MONEY],
  ['count', COUNTS],
  ['times', '倍|番'],
  ['score', '分(?!之|别|钟)'],
]

/** 万亿, 千万 and the others between a number and its unit: a part of a regular expression. */
export const SCALE = '万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千(?![瓦伏克米赫卡])|百'

const ALL_UNITS = SOURCE.map(([, words]) => words).join('|')
const UNIT_PATTERN = `(?:${ALL_UNITS})(?:/(?:万人|万元|亿元|百万元|千人|百人|百万人|百户|平方米|立方米|百平方公里|平方公里|公里|千瓦时|[年月日天秒亩次人家户个吨升时套台元km]))?`
/** Words that begin with the character of a unit and are no unit: 30部门, 千人才. */
const NO_UNIT =
  '双(?:创|向|一|碳|拥)|副[主市县高职总书处]|队(?:伍|员)|讲(?:座|师|堂)|起(?:步|点|草|降|重|付|始)|人(?:才|员|口)|部(?:门|委)|年(?:均|产)'
/** After a Chinese numeral many more of them: 百场景, 一条件. */
const NO_UNIT_AFTER_CHINESE =
  '人(?:均|大代|工|士|社|物|群|流|气|力|体|类|机|防|事)|部(?:分|署|级|队)|条(?:件|例)|支(?:持|撑|付|农|小)|对(?:接|于|标|外|象|口)|所(?:有|在|属|需)|' +
  '处(?:于|理|置|罚)|集(?:中|群|聚|约|体|团|成)|场(?:景|地|馆|合)|道(?:路)|位(?:于|居|置)|组(?:织|团|建|成)|节(?:点|能|水)|口(?:岸|径)|门(?:类|户|诊)|升(?:级|学)|台账|类(?:型|别)|' +
  '克服|次(?:日|年|月|性)|轮(?:训|流)|面(?:向|对|积)|天然|本(?:地|区|市|县|省|级)|家(?:庭|具|政|属)|个(?:人(?!工|才|民)|性(?!能)|体(?!系|育)|别)|批(?:次|准)|期间|单(?:位|个)|年(?:均|度|产|级)|月(?:均|度)'
/** A unit with the denominator it may have; Latin units end where the Latin word ends. */
export const UNIT = `(?!${NO_UNIT})(?:${UNIT_PATTERN})`

/** A unit after a Chinese numeral. */
export const UNIT_AFTER_CHINESE = `(?!${NO_UNIT_AFTER_CHINESE})${UNIT}`

const KINDS = SOURCE.map(([kind, words]) => [kind, new RegExp(`^(?:${words})(?:/|$)`)] as const)
const LEADING_SCALE = new RegExp(`^(?:${SCALE})`)

const WHOLE = new RegExp(`^\\(?(?:${SCALE})?(?:${UNIT_PATTERN})\\)?$`)

/** Whether words are nothing but a unit, with or without brackets. */
export function isUnit(words: string): boolean {
  return WHOLE.test(words)
}

const TRAILING = new RegExp(`(?:${SCALE})?(?:${ALL_UNITS})(?:/[\\u4e00-\\u9fff]{1,3}(?:·[\\u4e00-\\u9fff]{1,2})?)?$`)

/** The unit that words end with after a name of two characters or more; empty where they end with none. */
export function trailingUnit(words: string): string {
  return TRAILING.exec(words.slice(2))?.[0] ?? ''
}

/** What kind of number a unit makes, its scale aside. */
export function kindOfUnit(unit: string): UnitKind {
  const plain = unit.replace(LEADING_SCALE, '')
  return KINDS.find(([, words]) => words.test(plain))?.[0] ?? 'none'
}
