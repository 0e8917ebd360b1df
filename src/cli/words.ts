/** What the commands themselves say. Refusals and findings have their sentences in `#messages`. */
import type { Language } from '#messages'

type Coverage = Readonly<Record<'realised' | 'assumed' | 'noted' | 'nothing' | 'principle', number>>
type PlanFacts = { readonly items: number; readonly promises: number; readonly targets: number }
type BackupFacts = { readonly tables: number; readonly rows: number; readonly megabytes: string }

const sizeIn = {
  zh: ({ tables, rows, megabytes }: BackupFacts) => `${tables} 张表，${rows} 行，${megabytes} MB`,
  en: ({ tables, rows, megabytes }: BackupFacts) => `${tables} tables, ${rows} rows, ${megabytes} MB`,
}

const zhCN = {
  severity: { error: '错误', warning: '警告', note: '提示' },
  verdict: (findings: number) => (findings === 0 ? '没有问题' : `${findings} 个问题`),
  coverage: ({ realised, assumed, noted, nothing, principle }: Coverage) =>
    `。承诺点 ${realised + assumed + noted + nothing} 个：有实现 ${realised}，【假设】${assumed}，仅备注 ${noted}，尚无 ${nothing}；原则性表述 ${principle} 处`,
  carried: { realised: '有实现', assumed: '【假设】', noted: '仅备注', nothing: '尚无', principle: '原则' },
  change: { added: '新增', removed: '删除', changed: '变更' },
  changes: (count: number) => (count === 0 ? '没有差别' : `共 ${count} 处`),
  applied: (version: number) => `第 ${version} 版开始执行`,
  unchanged: (version: number) => `第 ${version} 版已在执行，没有变化`,
  demonstration: '演示模式（演示数据 · 合成）',
  database: '数据库     DATABASE_URL',
  home: (folder: string, major: number) => `数据目录   ${folder}（PostgreSQL ${major}）`,
  migrated: (names: readonly string[]) => `数据库结构 ${names.join('、')}`,
  plan: (name: string, version: number, { items, promises, targets }: PlanFacts) =>
    `方案       ${name} 第 ${version} 版：任务 ${items} 项，承诺点 ${promises} 个，目标 ${targets} 个`,
  planDiffers: (name: string, version: number) =>
    `方案       ${name} 第 ${version} 版；plans/${name} 与它不同，没有启用（要启用：luoshi apply plans/${name}）`,
  open: '打开',
  setup: (url: string, code: string) => `首次设置   ${url}（启用码 ${code}）`,
  stop: '停止',
  stopping: '正在停止…',
  doing: { save: '备份', check: '检查', load: '恢复', compare: '核对' },
  stopped: '已中断，没有留下半成品',
  saved: (file: string, facts: BackupFacts) => `已备份到 ${file}：${sizeIn.zh(facts)}`,
  verified: (file: string, facts: BackupFacts) => `${file} 已试恢复，逐表核对一致：${sizeIn.zh(facts)}`,
  checked: (file: string, facts: BackupFacts) => `${file} 完整（没有试恢复）：${sizeIn.zh(facts)}`,
  restored: (takenAt: string, facts: BackupFacts) => `已恢复 ${takenAt} 的备份，逐表核对一致：${sizeIn.zh(facts)}`,
  confirmReset: (place: string, word: string) => `将清空 ${place} 里的全部数据，不能撤销。确认请输入 ${word}：`,
  reset: (place: string) => `已清空 ${place}；下次 npm start 重新载入演示`,
  reading: { title: '标题', number: '文号', issuer: '发文机关', date: '成文日期' },
  found: (clauses: number, targets: number, responsibilities: number, deadlines: number, refused: number) =>
    `条款 ${clauses}，目标 ${targets}，责任 ${responsibilities}，时限 ${deadlines}，未采纳的数 ${refused}`,
  logVerdict: (findings: number) => (findings === 0 ? '日志完整' : `日志有 ${findings} 处对不上`),
  logCompared: (entries: number, inside: number, outside: number, milliseconds: number) =>
    `${entries} 条，检查点：库内 ${inside} 个、库外 ${outside} 个，用时 ${(milliseconds / 1000).toFixed(1)} 秒`,
  proofHolds: (zone: string, number: number) => `证明成立：${zone} 第 ${number} 条`,
  nothingNew: '上一个检查点之后没有新的日志',
  publicKey: '签名公钥',
  keptIn: '检查点放在',
  noKeyYet: '还没有，第一次启动时生成',
  erased: (zone: string, number: number) => `已依法删除 ${zone} 第 ${number} 条的附带内容，并记入日志`,
}

const en: typeof zhCN = {
  severity: { error: 'error', warning: 'warning', note: 'note' },
  verdict: (findings) => (findings === 0 ? 'No findings' : `${findings} findings`),
  coverage: ({ realised, assumed, noted, nothing, principle }) =>
    `. Promises ${realised + assumed + noted + nothing}: realised ${realised}, assumed ${assumed}, only noted ${noted}, nothing yet ${nothing}; principles ${principle}`,
  carried: {
    realised: 'realised',
    assumed: 'assumed',
    noted: 'only noted',
    nothing: 'nothing yet',
    principle: 'principle',
  },
  change: { added: 'added', removed: 'removed', changed: 'changed' },
  changes: (count) => (count === 0 ? 'No difference' : `${count} in all`),
  applied: (version) => `version ${version} is in force`,
  unchanged: (version) => `version ${version} was in force already; nothing changed`,
  demonstration: 'demonstration · synthetic data',
  database: 'database   DATABASE_URL',
  home: (folder, major) => `data       ${folder} (PostgreSQL ${major})`,
  migrated: (names) => `schema     ${names.join(', ')}`,
  plan: (name, version, { items, promises, targets }) =>
    `plan       ${name} version ${version}: ${items} items, ${promises} promises, ${targets} targets`,
  planDiffers: (name, version) =>
    `plan       ${name} version ${version}; plans/${name} differs and is not applied (to apply: luoshi apply plans/${name})`,
  open: 'open',
  setup: (url, code) => `set up   ${url} (code ${code})`,
  stop: 'stop',
  stopping: 'stopping …',
  doing: { save: 'saving', check: 'checking', load: 'restoring', compare: 'comparing' },
  stopped: 'interrupted; nothing half-done is left',
  saved: (file, facts) => `saved to ${file}: ${sizeIn.en(facts)}`,
  verified: (file, facts) => `${file} was restored on trial and is equal table by table: ${sizeIn.en(facts)}`,
  checked: (file, facts) => `${file} is whole (not restored on trial): ${sizeIn.en(facts)}`,
  restored: (takenAt, facts) => `restored the backup of ${takenAt}, equal table by table: ${sizeIn.en(facts)}`,
  confirmReset: (place, word) => `This removes all data in ${place} for good. To confirm type ${word}: `,
  reset: (place) => `${place} is empty; the next npm start loads the demonstration anew`,
  reading: { title: 'title', number: 'number', issuer: 'issuer', date: 'date' },
  found: (clauses, targets, responsibilities, deadlines, refused) =>
    `clauses ${clauses}, targets ${targets}, responsibilities ${responsibilities}, deadlines ${deadlines}, numbers refused ${refused}`,
  logVerdict: (findings) => (findings === 0 ? 'The log is whole' : `The log has ${findings} findings`),
  logCompared: (entries, inside, outside, milliseconds) =>
    ` ${entries} entries, checkpoints: ${inside} in the database, ${outside} outside, ${(milliseconds / 1000).toFixed(1)} s`,
  proofHolds: (zone, number) => `The proof holds: ${zone}, entry ${number}`,
  nothingNew: 'nothing new since the last checkpoint',
  publicKey: 'public key',
  keptIn: 'checkpoints in',
  noKeyYet: 'none yet; made at the first start',
  erased: (zone, number) => `The payload of ${zone}, entry ${number}, is erased, and the log says so`,
}

export type Words = typeof zhCN

export const wordsIn: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }
