/** 服务拒绝时说的话：出了什么事，接下来怎么办。 */
import type { Sentence } from './sentence.ts'

export const zhCN: Readonly<Record<string, Sentence>> = {
  internal: { title: '程序出错', detail: '已记入日志。数据没有改动，请稍后重试；仍不行，请把编号告诉管理员。' },
  'cli.unknown_command': { title: '没有 {name} 这个命令', detail: '运行 luoshi help 看全部命令。' },
  'cli.unknown_option': { title: '不认识选项 {option}', detail: '用法：luoshi {usage}' },
  'cli.wrong_arguments': { title: '要给 {wanted} 个参数，现在是 {given} 个', detail: '用法：luoshi {usage}' },
  'cli.output_unwritable': { title: '结果写不出去', detail: '请检查磁盘空间和输出的位置（{reason}）。' },
  'cli.is_folder': { title: '这是一个目录：{file}', detail: '请给出一个文件；检查方案包目录用 luoshi check。' },
  'cli.file_unreadable': { title: '文件打不开：{file}', detail: '请检查路径和读取权限（{reason}）。' },
  'config.invalid': {
    title: '设置 {name} 的值“{value}”不能用',
    detail: '可用的值：{allowed}。改好环境变量后重新启动。',
  },
  'http.invalid_request': { title: '请求有误', detail: '请检查这些部分后重发：{places}。' },
  'http.bad_address': { title: '网址写错了', detail: '网址里有不能识别的字符，请检查，或从首页进入。' },
  'http.not_found': { title: '没有这个地址：{path}', detail: '请检查网址，或从首页进入。' },
  'http.cannot_listen': {
    title: '不能在 {host} 的 {port} 端口提供网页',
    detail: '请检查 LUOSHI_HOST 是不是本机的地址、PORT 有没有被占用或需要更高权限（{reason}）。',
  },
  'http.pages_missing': { title: '网页还没有构建', detail: '请用 npm start 启动，它会先构建网页。' },
  'database.too_old': {
    title: '数据库版本太旧：PostgreSQL {major}',
    detail: '需要 {oldest} 或更新版本，请升级数据库后重新启动。',
  },
  'database.newer_than_program': {
    title: '数据库比程序新',
    detail: '数据库里有本程序没有的迁移 {name}，请换用更新的程序；数据没有改动。',
  },
  'database.migration_changed': {
    title: '迁移 {name} 与已执行的不同',
    detail: '已执行的迁移不能修改。请恢复原文件，另加一个新的迁移。',
  },
  'database.migration_out_of_order': {
    title: '迁移 {name} 插在已执行的 {last} 之前',
    detail: '迁移按次序执行。请给它一个更大的编号；数据没有改动。',
  },
  'database.migration_failed': { title: '迁移 {name} 没有成功', detail: '已退回，数据没有改动。原因：{reason}' },
  'plans.folder_not_found': {
    title: '这个目录不是方案包：{folder}',
    detail: '方案包目录里应有 plan.yaml，请检查路径。',
  },
  'plans.file_unreadable': { title: '方案包里有文件打不开：{file}', detail: '请检查文件和读取权限（{reason}）。' },
  'plans.format_unknown': {
    title: '方案 {plan} 用第 {format} 版格式写成，本程序只认第 {known} 版',
    detail: '请换用写入它的程序版本；数据没有改动。',
  },
  'plans.hold_not_found': { title: '没有这项占用，或已经解除：{hold}', detail: '请刷新后再看。' },
  'plans.package_has_errors': {
    title: '方案包 {folder} 有 {count} 个错误，没有启用',
    detail: '运行 luoshi check 查看每个错误的位置，改好后再启用。',
  },
  'plans.demonstration_refused': {
    title: '{plan} 是演示数据，正式环境不能启用',
    detail: '请启用不带演示数据的方案包，或在演示环境中试用。',
  },
  'plans.not_found': { title: '没有这个方案：{plan}', detail: '请从方案列表进入，或先运行 luoshi apply 启用方案包。' },
  'plans.entry_not_found': { title: '方案 {plan} 里没有 {entry}', detail: '请核对编号；方案可能已经修订。' },
  'plans.would_orphan': {
    title: '方案 {plan} 的新版本去掉了正在办理的内容，没有启用',
    detail: '先办结或改挂这些工作：{entries}。',
  },
}
