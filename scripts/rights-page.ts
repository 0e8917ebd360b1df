/** The page that says who may do what, from the contracts alone. */
import type { Endpoint } from '#base/endpoint'
import { type Role, roles } from '#base/roles'

const names: Readonly<Record<Role, string>> = {
  leader: '领导',
  office: '领导小组办公室',
  unit: '责任单位',
  park: '园区',
  enterprise: '企业',
  bank: '银行',
  expert: '专家',
  steward: '单位管理员',
  administrator: '系统管理员',
  auditor: '审计',
}

/** A table: endpoint × role. */
export function rightsPage(contracts: readonly Endpoint[]): string {
  const head = ['接口', '公众', ...roles.map((role) => names[role])]
  const rows = [...contracts].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).map(rowOf)
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const orderOf = ({ path, method }: Endpoint): string => `${path} ${method}`

function rowOf(contract: Endpoint): string[] {
  const isOpen = contract.callers.includes('anyone')
  return [
    `\`${contract.method} ${contract.path}\``,
    isOpen ? '可' : '—',
    ...roles.map((role) => reachOf(contract, role)),
  ]
}

/** How far a role reaches at an endpoint. */
function reachOf({ callers, path }: Endpoint, role: Role): string {
  if (callers.includes('anyone')) return '可'
  if (callers.includes('signed_in')) return path.includes('/:zone') ? '本区' : '本人'
  if (callers.includes(role)) return '本区'
  return callers.includes(`${role}:own`) ? '本单位' : '—'
}
