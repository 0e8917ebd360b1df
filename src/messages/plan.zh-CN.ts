/** 方案包检查的话：哪里不对，怎么改。 */
import type { Sentence } from './sentence.ts'

export const planZhCN: Readonly<Record<string, Sentence>> = {
  'plan.yaml_syntax': {
    title: 'YAML 写法有误',
    detail: '请改正这一行或上一行的缩进、引号、括号或冒号后的空格（{reason}）。',
  },
  'plan.yaml_tab': { title: '行首用了制表符', detail: 'YAML 的缩进只能用空格，请把制表符改成空格。' },
  'plan.yaml_same_field_twice': { title: '同一条目里一个字段写了两次', detail: '请删去其中一个。' },
  'plan.yaml_alias': {
    title: '格式不用锚点和别名（& 和 *）',
    detail: '请把内容直接写出来；以 & 或 * 开头的文字要加引号。',
  },
  'plan.yaml_several_documents': { title: '一个文件里有几份 YAML（--- 分隔）', detail: '请拆成几个文件，或删去 ---。' },
  'plan.yaml_too_deep': { title: '嵌套太深', detail: '方案包的条目只有几层，请检查括号和缩进。' },
  'plan.encoding_unknown': {
    title: '文件不是 UTF-8 编码',
    detail: '请用 UTF-8 另存这个文件（记事本：另存为 → 编码 UTF-8）。',
  },
  'plan.unknown_file': { title: '这个文件不属于任何一类条目', detail: '文件名须是 {known} 之一，或放在同名目录里。' },
  'plan.not_a_list': { title: '{kind} 应当是一个列表', detail: '每个条目以“- ”开头，从行首写起。' },
  'plan.not_an_entry': { title: '这一项不是 {kind} 的条目', detail: '条目写成“字段: 值”的若干行。' },
  'plan.duplicate': { title: '{kind} 里 {id} 出现了两次', detail: '第一次在 {first}。请合并或改名。' },
  'plan.unknown_field': { title: '没有 {field} 这个字段', detail: '请核对拼写；可用字段见 docs/plan-format.md。' },
  'plan.missing_field': { title: '缺少字段 {field}', detail: '请补上；各字段的含义见 docs/plan-format.md。' },
  'plan.value_not_allowed': { title: '{field} 不能是“{value}”', detail: '可用的值：{allowed}。' },
  'plan.not_text': { title: '{field} 应当是文字', detail: '现在是“{value}”；数字和日期作文字时要加引号。' },
  'plan.not_number': { title: '{field} 应当是整数', detail: '现在是“{value}”；请写不带引号的整数。' },
  'plan.not_yes_or_no': { title: '{field} 应当是 true 或 false', detail: '现在是“{value}”；请改写。' },
  'plan.not_list': { title: '{field} 应当是列表', detail: '现在是“{value}”；请写成 [甲, 乙]，或每项一行以“- ”开头。' },
  'plan.not_map': { title: '{field} 应当由几个字段组成', detail: '现在是“{value}”；请写成 { 字段: 值, … }。' },
  'plan.empty_value': { title: '{field} 不能是空的', detail: '请填写，或删去这个字段。' },
  'plan.not_id': { title: '{field} 的“{value}”不能作编号', detail: '编号只用小写字母、数字、连字符和点，例如 2-5.1。' },
  'plan.not_decimal': { title: '{field} 的“{value}”不是数', detail: "请写成带引号的数，不带单位：'11.1'。" },
  'plan.not_day': { title: '{field} 的“{value}”不是日期', detail: '请写成 2019-12-31。' },
  'plan.not_url': { title: '{field} 的“{value}”不是网址', detail: '请从浏览器的地址栏复制，以 https:// 开头。' },
  'plan.answer_without_ground': {
    title: '答复没有写依据，或写了两种',
    detail: '请写 cites（出处）；覆盖包里也可只写 assumption（假设的理由）。',
  },
  'plan.wrong_value': { title: '{field} 的值“{value}”不合格式', detail: '请对照 docs/plan-format.md 改正。' },
  'plan.extends_unknown': { title: '找不到方案包 {name}', detail: '被覆盖的方案包应放在旁边的同名目录里。' },
  'plan.extends_itself': { title: '方案包 {name} 覆盖了它自己', detail: '请改正 extends，使覆盖关系不成环。' },
  'plan.folder_name_differs': { title: '编号 {id} 与目录名 {folder} 不同', detail: '请改成一样：按目录名引用方案包。' },
  'plan.source_file_missing': { title: '方案包里没有文件 {file}', detail: '请放入该文件，或改正 file。' },
  'plan.unknown_name': { title: '{kind} 里没有 {name}', detail: '最接近的是：{nearest}。请改正，或补上这个条目。' },
  'plan.clause_number_differs': {
    title: '条款 {id} 的编号“{number}”与路径不符',
    detail: '路径的最后一段应等于原文编号，例如 二、（五） 是 2-5。',
  },
  'plan.clause_without_parent': { title: '条款 {id} 的上级 {parent} 不存在', detail: '请补上上级条款，或改正编号。' },
  'plan.heading_differs': { title: '条款 {id} 的正文不以“{opening}”开头', detail: '编号和标题须与正文开头一致。' },
  'plan.not_in_document': { title: '原文里没有 {field} 的这些字', detail: '请照原文改正：{words}。' },
  'plan.clause_not_in_document': {
    title: '条款 {id} 与原文不一致',
    detail: '从这里起写作“{words}”，原文是“{printed}”。请照录原文。',
  },
  'plan.clause_out_of_order': { title: '条款 {id} 的位置与原文不符', detail: '请按原文的先后排列条款。' },
  'plan.no_clauses': { title: '方案包里没有条款', detail: '请把原文逐条录入 clauses.yaml；luoshi read 可先读出草稿。' },
  'plan.words_left_out_at_end': {
    title: '最后一条 {id} 之后漏了原文',
    detail: '漏掉的是“{words}”。请补成条款；若是网页上的字，写进来源的 page_words。',
  },
  'plan.words_left_out': {
    title: '条款 {id} 之前漏了原文',
    detail: '漏掉的是“{words}”。请补成条款或并入前一条；若是网页上的字，写进来源的 page_words。',
  },
  'plan.quote_not_found': { title: '{clause} 里没有这些字', detail: '请照原文引用：{words}。' },
  'plan.citation_without_words': {
    title: '引用 {source} 没有写依据的原文',
    detail: '请写 clause（第几条）和 quote（照录的字）。',
  },
  'plan.quote_ambiguous': { title: '“{words}”在条款里出现 {count} 次', detail: '请引长一些，或用 nth 写明第几处。' },
  'plan.quote_too_few': { title: '引文没有第 {nth} 处', detail: '这些字在条款里只出现 {count} 次，请改正 nth。' },
  'plan.item_without_unit': {
    title: '任务 {id} 没有责任单位',
    detail: '请填 responsible；原文未列的，填 unassigned 并写明由谁暂负责。',
  },
  'plan.item_owed_twice': {
    title: '任务 {id} 既有责任单位，又写了原文未列',
    detail: '两者只留其一：原文列了单位，就删去 unassigned。',
  },
  'plan.lead_not_responsible': {
    title: '任务 {id} 的牵头单位 {office} 不在责任单位之列',
    detail: '请核对任务分解表，把它加入 responsible，或改正牵头单位。',
  },
  'plan.office_owes_nothing': {
    title: '任务 {id} 的责任单位 {office} 标为不承担任务',
    detail: '请改正责任单位，或去掉该单位的 owes: false。',
  },
  'plan.responsibility_without_words': {
    title: '任务 {id} 没有引“责任单位”的原文',
    detail: '请在 responsibility 里照录原文的那一行。',
  },
  'plan.responsible_differs': {
    title: '任务 {id} 的责任单位与原文不同',
    detail: '原文：{printed}；这里：{listed}。请按原文的单位和次序改正。',
  },
  'plan.sentence_without_promise': {
    title: '条款 {id} 有一句没有承诺点',
    detail: '“{words}”：请拆出承诺点；无从查证的记为 principle。',
  },
  'plan.no_targets': {
    title: '方案包里没有目标',
    detail: '有 {count} 个承诺点写着数；请在 targets.yaml 里写明指标、比较和数值。',
  },
  'plan.number_without_target': {
    title: '承诺点 {id} 有数，却没有目标',
    detail: '请在 targets 里写明指标、比较和数值。',
  },
  'plan.number_without_bound': { title: '目标 {id} 没有写比较或数值', detail: '请补 comparator 和 value。' },
  'plan.goal_with_bound': { title: '目标 {id} 不是数，却写了比较或数值', detail: '请改 kind 为 number，或删去数值。' },
  'plan.goal_without_question': {
    title: '目标 {id} 没有数，也没有待答问题',
    detail: '请写明要先问清什么（question）。',
  },
  'plan.range_without_ends': {
    title: '目标 {id} 的区间要写两端',
    detail: '区间（range）写 value 和 value_max；不是区间就删去 value_max。',
  },
  'plan.change_without_baseline': { title: '目标 {id} 是升降，却没有基期', detail: '请写明与哪一年相比（baseline）。' },
  'plan.value_not_in_words': {
    title: '目标 {id} 的“{value}”不在承诺点的原文里',
    detail: '原文是“{words}”。请改正。',
  },
  'plan.baseline_without_source': {
    title: '目标 {id} 的基数没有来源',
    detail: '请在 baseline 里写 cites（出处）；没有来源的，改作待答问题，假设只写在覆盖包里。',
  },
  'plan.deadline_outside_plan': {
    title: '目标 {id} 的时限 {deadline} 不在方案期内',
    detail: '方案期是 {from} 至 {to}。请改正时限，或改正方案期。',
  },
  'plan.name_too_long': { title: '目标 {id} 的短名太长', detail: '最多 {max} 个字，页边放不下更长的。' },
  'plan.assumption_outside_overlay': {
    title: '假设只能写在覆盖包里',
    detail: '请把它移到带 extends 的方案包；本包只记来源所载。',
  },
  'plan.entry_without_source': {
    title: '{kind} {id} 没有写依据',
    detail: '请写 cites：依据哪一条、哪几个字，或哪个文件。',
  },
  'plan.term_reversed': { title: '方案期起于 {from}，却止于 {to}', detail: '请改正 from 或 to。' },
  'plan.overlay_without_reason': {
    title: '覆盖包的 {kind} {id} 没有写依据',
    detail: '请写 cites（来源）或 assumption（为什么这样假设）。',
  },
  'plan.case_failed': { title: '检验不成立：{name}', detail: '应为 {expected}，算得 {found}。请核对数据或检验。' },
}
