/** How names of public bodies begin and end: parts of regular expressions over the reading copy. */

/** Endings that make a name a public body. Longer ones first where one contains another. */
export const INSTITUTION_ENDING = [
  '委员会|管委会|管理委员会|工作委员会|居委会|村委会|联合会|联席会议|基金会|商会|协会|学会|党组|党委|党工委|纪委|监委|团委',
  '人民政府|政府|人大|政协|法院|检察院|人民银行|银行|分行|支行|人行|营管部|海关|关区|公证处',
  '领导小组|工作组|专项组|推进组|协调组|指挥部|工作专班|专班|办公室|总队|支队|大队|消防救援局|管理局|总局|分局|支局|税务',
  '办事处|街道办|街道|乡镇|镇街|乡|镇|社区|街镇|园区|开发区|高新区|经开区|新区|功能区|示范区|自贸区|保税区|管理区|风景区|度假区|片区',
  '有限公司|公司|集团|企业|中心|研究院|研究所|科学院|设计院|学院|大学|院校|高校|学校|党校|医院|工商联|妇联|残联|科协|文联|社科联|侨联|贸促会|红十字会',
  '供销社|供销合作社|合作社|总社|新华社|报社|广播电视台|电视台|总台|总站|管理站|服务站|管理处|监理处|稽查处|警备区|军分区|人武部|武装部',
  '有关方面|有关单位|相关单位|有关部门|相关部门|主管部门|监管部门|成员单位|直属单位|单位|部门|机构|公积金中心',
  '各地|各市|各县|各区|各州|各盟|各旗|各镇|县区|区县|市县|县级市|设区市|地级以上市|地市|市州|州市|自治县|县市区|市|州|县|区|盟|旗',
  '(?<![布格结全大开时])局|委|(?<![客大展])厅|(?<![全内外局干])部|(?<!部)署|(?<![举主承开创])办|院|会|处|科|股|室|(?<!场)所|站',
  '(?<!平)台|(?<![进执试运推施发举履可先实流通])行|校|馆|社|联',
].join('|')

/** A name that ends as public bodies do, with or without a bracket that explains it. */
const ENDS_AS_INSTITUTION = new RegExp(`(?:${INSTITUTION_ENDING})(?:\\([^()]{1,16}\\))?$`)
/** 各县(市、区): the bracket is part of the name and nothing follows it. */
const ENDS_AS_DISTRICTS = /[市县区州旗盟]\([^()]{1,12}\)$/
/** The ending of a body that can only be one: it never ends a piece of ordinary prose. */
const PLAINLY_INSTITUTION =
  /(?:(?<![布格结全大开时])局|委|(?<![客大展])厅|(?<!部)署|政府|(?:银保监|证监|银监|保监|贸促)会|委员会|管委会|办公室|办事处|领导小组|指挥部|专班|集团|公司|部门|单位|法院|检察院|银行|分行|支行|工商联|妇联|科协|供销合作社|供销社|总社|人行|营管部|海关|税务局|宣传部|组织部|统战部|开发区|新区|县区|区县|(?:^|[省市县区])[委办]|财政部|商务部|科技部|教育部|公安部|民政部|司法部|农业部|农村部|卫生部|文化部|外交部|国防部|安全部|保护部|环保部|资源部|环境部|建设部|运输部|水利部|旅游部|管理部|信息化部|保障部)(?:\([^()]{1,16}\))?$/
const PROSE = new RegExp(
  [
    '[的了为是在将把并按从被让给使于其此该吗呢%°"《》:!?=+]',
    '以(?!上)|对(?![外口台接])|不(?!动产)|推进(?![局办中组专委处])|促进(?!(?:服务|发展|事务)?[局会中委处办科])|(?:落实|提升|支持)(?![局办中组专委处])',
    '第[一二三]|首[位个家]|开展|强化|深化|推动|发挥|压实|明确|依托|拓展|优化|加强|加快|鼓励|实现|提供|完善|健全|给予|进行|围绕|打造|建立|成立|设立|组建|引导(?!基金)|申请|除外|其他|包括|包含|例如',
  ].join('|'),
)
const LEVEL =
  /^(?:各|全[国省市区县]|有关|相关|省|市|区|县|州|盟|旗|自治[区州县]|国家|中国|国务院|中央|团|驻|[\u4e00-\u9fff]{2,4}[省市区县州])/

/** 示范区, 产业园区: a kind of area, not a district of that name. */
const KIND_OF_AREA =
  /^(?:示范|功能|产业|先行|试验|实验|集聚|保护|先导|合作|核心|拓展|辐射|引领|服务|经济|工业|物流|商贸|文化|旅游|生态|农业|科技|创新|孵化|总部){1,2}[园片景社街]?区$/

/** Whether words can be the name of a public body: they end like one and hold nothing a sentence is made of. */
export function looksLikeInstitution(words: string): boolean {
  const plain = words.replace(/\([^()]*\)|“[^“”]*”/g, '')
  if (plain.length < 2 || plain.length > 32 || PROSE.test(plain)) return false
  return ENDS_AS_INSTITUTION.test(words) || ENDS_AS_DISTRICTS.test(words)
}

/** Whether the last word can only be a public body: 局, 厅, 政府, 财政部; not 行 or 会, which end verbs too. */
export function endsPlainlyAsInstitution(words: string): boolean {
  return looksLikeInstitution(words) && PLAINLY_INSTITUTION.test(words)
}

/** Whether words can hardly be anything but a public body, even without a label before them. */
export function isPlainlyInstitution(words: string): boolean {
  if (!looksLikeInstitution(words) || KIND_OF_AREA.test(words)) return false
  return PLAINLY_INSTITUTION.test(words) || ENDS_AS_DISTRICTS.test(words) || LEVEL.test(words)
}

/** A body named after what it is to do, 市推进农业现代化工作专班: it looks like prose but for its first and last words. */
const NAMED_BY_TASK =
  /^(?:省|市|区|县|州|自治[区州县]|国家|国务院|全[国省市区县])[^的了在将把使让,。;:]{2,24}(?:领导小组|工作组|专班|指挥部|委员会|办公室|推进办|联席会议|成员单位|中心)(?:\([^()]{1,16}\))?$/

/** Whether words in a place where units are listed name one by its task. */
export function isNamedByTask(words: string): boolean {
  return NAMED_BY_TASK.test(words)
}

/** Whether words may stand in a labelled list of units: short enough, and nothing a sentence is made of. */
export function mayBeListed(words: string): boolean {
  if (looksLikeInstitution(words) || isNamedByTask(words)) return true
  return words.length <= 12 && !PROSE.test(words.replace(/\([^()]*\)/g, ''))
}

/** Whether a list of duties headed by these words is the list of one body: 县财政局：…, but not 申报单位：… */
export function headsDuties(words: string): boolean {
  if (!endsPlainlyAsInstitution(words) || /(?:新区|开发区|责任单位|牵头单位)$/.test(words)) return false
  return namesLevel(words) || !/(?:单位|部门|公司|集团|银行|分行|支行)$/.test(words)
}

/** Whether a name says of which level of government the body is: 区财政局, 各县（市、区）人民政府. */
export function namesLevel(words: string): boolean {
  return LEVEL.test(words)
}
