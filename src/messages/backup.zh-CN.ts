/** 备份、恢复和重置演示时说的话：哪里不对，怎么办，数据有没有动。 */
import type { Sentence } from './sentence.ts'

export const backupZhCN: Readonly<Record<string, Sentence>> = {
  'backup.nothing_to_save': {
    title: '这里还没有数据',
    detail: '这个数据库里还没有落实的数据。请检查 LUOSHI_HOME 或 DATABASE_URL，或先用 npm start 启动一次。',
  },
  'backup.not_owner': {
    title: '这个数据库用户看不到或改不了全部数据',
    detail:
      '备份和恢复须用数据库的所有者连接（原因：{reason}）。请改正 DATABASE_URL；没有写出不全的备份，数据没有改动。',
  },
  'backup.database_failed': {
    title: '数据库中途出错',
    detail: '原因：{reason}。没有留下半成品，数据没有改动；请改正后重试。',
  },
  'backup.file_exists': {
    title: '文件已经存在：{file}',
    detail: '备份不覆盖已有文件。请换一个名字，例如带上日期。',
  },
  'backup.part_exists': {
    title: '未写完的备份还在：{part}',
    detail: '可能有另一个备份正在写它；确认没有，就删去这个文件再试。',
  },
  'backup.file_unwritable': {
    title: '备份写不进 {file}',
    detail: '原因：{reason}。请检查目录、权限和磁盘空间（ENOSPC 是磁盘满了）；没有留下半成品。',
  },
  'backup.file_unreadable': {
    title: '读不到备份文件 {file}',
    detail: '请检查路径和读取权限（{reason}）。',
  },
  'backup.not_a_backup': {
    title: '这不是落实的备份文件：{file}',
    detail: '它的开头与备份不同：选错了文件，或文件已损坏。请换一份备份。',
  },
  'backup.damaged': {
    title: '备份文件已损坏：{file}',
    detail: '与写入时不同（{place}）。不能从它恢复，请用另一份备份，并检查存放它的磁盘；数据没有改动。',
  },
  'backup.format_unknown': {
    title: '不认识这份备份的格式：第 {found} 版',
    detail: '{file} 是另一版本的程序写的，本程序认识第 {known} 版。请用写它的程序恢复。',
  },
  'backup.newer_than_program': {
    title: '备份比程序新',
    detail: '备份里有本程序没有的迁移 {name}。请先升级程序再恢复；数据没有改动。',
  },
  'backup.other_schema': {
    title: '备份的数据库结构不是本程序的',
    detail: '迁移 {name} 与本程序的不同。请用写这份备份的程序恢复；数据没有改动。',
  },
  'backup.database_not_empty': {
    title: '数据库 {database} 不是空的',
    detail:
      '里面已有 {schemas}。恢复只进空的数据库：请用 LUOSHI_HOME 另指一个目录，或用 DATABASE_URL 另指一个数据库；数据没有改动。',
  },
  'backup.tables_differ': {
    title: '恢复出来的与备份不一致',
    detail: '不一致：{tables}。恢复已全部撤回，数据库仍是空的。请用另一份备份，并把这些表名告诉开发者。',
  },
  'backup.cannot_make_database': {
    title: '不能建临时数据库来试恢复',
    detail:
      '原因：{reason}。请给数据库用户 CREATEDB 权限，或不设 DATABASE_URL，在临时的内置数据库里试；只核对文件用 --quick。',
  },
  'backup.database_in_use': {
    title: '数据库正在使用',
    detail: '还有 {connections} 个连接。请先停掉程序再重置；数据没有改动。',
  },
  'demonstration.reset_refused': {
    title: '正式模式不能重置',
    detail: '重置会清空全部数据，只用于演示模式（LUOSHI_MODE=demonstration）；数据没有改动。',
  },
  'demonstration.reset_unconfirmed': {
    title: '没有确认，没有重置',
    detail: '将清空的是 {place}。请在终端里按提示输入，或在脚本里加 --yes；数据没有改动。',
  },
}
