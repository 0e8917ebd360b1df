/** 核验日志、检查点和证明文件时说的话：哪里对不上，接下来查什么。 */
import type { Sentence } from './sentence.ts'

export const auditZhCN: Readonly<Record<string, Sentence>> = {
  'audit.entry_changed': {
    title: '第 {number} 条日志封存后被改过',
    detail: '它的内容与它的散列值不符。请与备份和业务记录逐项对照，并查明谁有写数据库的权限。',
  },
  'audit.payload_changed': {
    title: '第 {number} 条日志的附带内容被改过',
    detail: '日志条目本身还对，附带内容与封存时不符。请从备份取出原来的内容对照。',
  },
  'audit.payload_missing': {
    title: '第 {number} 条日志的附带内容不见了',
    detail: '没有依法删除的记录。请从备份恢复；确需删除的，要写明理由并留下删除记录。',
  },
  'audit.payload_not_there': {
    title: '第 {number} 条日志没有完整的附带内容，也没有写删除理由',
    detail: '这样出不了证明。请先核验整个日志，从备份恢复附带内容。',
  },
  'audit.erasure_without_reason': {
    title: '第 {number} 条日志的附带内容被删除，没有写理由',
    detail: '请查明是谁、依据什么删除的；没有依据的，从备份恢复。',
  },
  'audit.erasure_unrecorded': {
    title: '第 {number} 条日志的附带内容被删除，日志里没有这次删除的记录，或理由与记录不同',
    detail: '依法删除要同时写一条日志。请查明这次删除，从备份取出原来的内容对照。',
  },
  'audit.chain_broken': {
    title: '第 {number} 条日志接不上前一条',
    detail: '前面的条目被换过、插过或改写过。请从最近一个对得上的检查点开始，与备份对照。',
  },
  'audit.gap': {
    title: '缺少第 {number} 条到第 {until} 条日志',
    detail: '编号不会自己跳过，这些条目被删去了。请从备份恢复，并查明是谁删的。',
  },
  'audit.out_of_order': {
    title: '应是第 {number} 条日志的地方是第 {found} 条',
    detail: '有条目重复、调换了位置，或是插进来的。请按编号与备份对照。',
  },
  'audit.log_truncated': {
    title: '日志在第 {number} 条之前就断了，而封存过的有 {size} 条',
    detail: '末尾被截去，或恢复了旧备份。请找出更新的备份；缺少的条目不能补写。',
  },
  'audit.head_behind': {
    title: '从第 {number} 条起的日志没有经过封存',
    detail: '封存的记录只到第 {size} 条，后面的条目不是封存程序写的。请查明来源。',
  },
  'audit.head_mismatch': {
    title: '日志的末尾与封存的记录不符，到第 {number} 条为止',
    detail: '记录或日志之一被改过。请用数据库以外的检查点核验是哪一个。',
  },
  'audit.checkpoint_mismatch': {
    title: '日志与第 {number} 条时的检查点不符',
    detail: '到这一条为止的日志不是当时签过的那一份：被改写过，或是从旧备份另起的。请找出与检查点相符的备份。',
  },
  'audit.signature_missing': {
    title: '第 {number} 条时的检查点没有可信密钥的签名',
    detail: '没有使用这个检查点。请核对给出的公钥是不是签名单位的，换过密钥的把旧公钥也给出。',
  },
  'audit.signature_invalid': {
    title: '第 {number} 条时的检查点签名不对（{key}）',
    detail: '签名后内容被改过，或抄错了。没有使用这个检查点，请取原件再试。',
  },
  'audit.other_origin': {
    title: '第 {number} 条时的检查点是另一份日志的：{origin}',
    detail: '要核验的日志是 {expected}。没有使用这个检查点，请换成对应的检查点文件。',
  },
  'audit.other_algorithm': {
    title: '第 {number} 条对应的算法是 {algorithm}，应是 {expected}',
    detail: '一份日志从头到尾只用一种算法。请核对是不是同一份日志的文件。',
  },
  'audit.fork': {
    title: '日志有两个版本：第 {number} 条时的检查点与另一个检查点不能同属一份日志',
    detail: '有人签过两份不同的历史。请保存两个检查点的原件，交监督单位查明。',
  },
  'audit.checkpoint_shrunk': {
    title: '日志变短了：先有 {earlier} 条的检查点，后来的只有 {number} 条',
    detail: '多半是恢复了旧备份后接着写。请核对恢复的记录，找出被丢掉的条目。',
  },
  'audit.checkpoint_incomplete': {
    title: '这里不是一个完整的检查点',
    detail: '检查点是四行（名称、条数、根、时间和算法），空一行，再是签名行。请取原件，不要改动换行。',
  },
  'audit.checkpoint_unsigned': {
    title: '检查点没有签名',
    detail: '四行之后要空一行，再写以“— ”开头的签名行。请取签过名的原件。',
  },
  'audit.checkpoint_origin': {
    title: '检查点的第一行不能作日志的名称',
    detail: '名称里没有空格和加号。请取原件。',
  },
  'audit.checkpoint_size': {
    title: '检查点的第二行不是条数',
    detail: '条数是不带前导零的整数。请取原件。',
  },
  'audit.checkpoint_root': {
    title: '检查点的第三行不是根的散列值',
    detail: '它是 32 字节的 base64。请取原件，不要折行。',
  },
  'audit.checkpoint_time': {
    title: '检查点的第四行不是时间和算法',
    detail: '写法如 2026-03-01T16:00:00.000000Z sm3，算法是 {known} 之一。请取原件。',
  },
  'audit.checkpoint_signature': {
    title: '这一行不是签名',
    detail: '签名行是“— 名称 base64”。请取原件，不要折行。',
  },
  'audit.no_proof': {
    title: '这不是证明文件',
    detail: '证明文件是格式为 {format} 的 JSON。请重新下载，不要用文字处理软件另存。',
  },
  'audit.proof_field': {
    title: '证明文件的 {field} 缺少或写法不对',
    detail: '文件被改过或不完整。请重新下载，或请出具单位另发一份。',
  },
  'audit.key_not_trusted': {
    title: '签名的密钥（{key}）不在可信的公钥里',
    detail: '请从公布的渠道取得签名单位的公钥，不要用文件里自带的。',
  },
  'audit.not_included': {
    title: '第 {number} 条日志不在 {size} 条的检查点里',
    detail: '证明不成立：条目、路径或检查点之一被改过。请重新取得证明，仍不成立时告知监督单位。',
  },
  'audit.not_in_checkpoint': {
    title: '第 {number} 条日志还没有检查点',
    detail: '最近的检查点只到第 {size} 条。请等下一个检查点签出后再取证明。',
  },
  'audit.log_not_of_checkpoint': {
    title: '日志与 {size} 条的检查点不符，出不了证明',
    detail: '日志被改写过，或检查点是另一份日志的。请先核验整个日志。',
  },
  'audit.unsealed': {
    title: '有 {count} 条日志等待封存，最久的等了 {seconds} 秒',
    detail: '正常在一秒之内封存。请看程序是否在运行，数据库是否有长时间不结束的操作。',
  },
  'audit.entry_not_found': { title: '没有第 {number} 条日志', detail: '请核对编号；刚写入的条目约一秒后才有编号。' },
  'audit.checkpoint_not_found': { title: '没有 {size} 条时的检查点', detail: '请从检查点列表里选两个。' },
  'audit.checkpoint_refused': {
    title: '没有签检查点：{zone} 的日志接不上库外的上一个检查点',
    detail:
      '库外签到第 {last} 条，数据库里有 {size} 条。多半是恢复了旧备份。请先运行 luoshi verify，查明原因；库外的文件不要改动。',
  },
  'audit.no_key': {
    title: '没有给出公钥，或写法不对',
    detail: '公钥是一行“名称+编号+base64”，luoshi doctor 和日志页面上都有。请用 --key 给出这一行或存有它的文件。',
  },
  'audit.no_proof_file': { title: '没有这个文件：{file}', detail: '请核对证明文件的位置。' },
  'audit.no_checkpoint_folder': { title: '没有这个文件夹：{folder}', detail: '请给出存放检查点文件的文件夹。' },
  'audit.zone_unknown': { title: '数据库里没有 {zone} 的日志', detail: '现有：{zones}。' },
  'audit.erasure_malformed': {
    title: '没有执行：缺少编号或理由',
    detail: '请写明条目编号和依据，例如写上文号。用法：luoshi {usage}',
  },
  'audit.erasure_kept': {
    title: '第 {number} 条是删除记录，不能再删',
    detail: '删除的理由只写在这里，删了就分不清合法与否。',
  },
  'audit.already_erased': { title: '第 {number} 条的附带内容已经删除', detail: '不需要再做什么。' },
  'audit.too_long_here': {
    title: '日志有 {entries} 条，在页面上核验太久',
    detail: '请看每天自动核验的结果，或请运维人员运行 luoshi verify。',
  },
  'audit.listener_unknown': { title: '没有 {listener} 这个订阅', detail: '请刷新后再看。' },
  'audit.failure_not_found': { title: '第 {number} 条没有搁置', detail: '可能已经办好。请刷新后再看。' },
}
