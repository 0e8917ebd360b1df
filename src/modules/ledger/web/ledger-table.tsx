/** The table of the ledger, in groups where asked; on a phone each row is a card. */
import { Link } from 'react-router'
import type { Ledger, LedgerItem } from '#modules/ledger/schema'
import { drawFullWidth } from '#modules/plans/web'
import type { Group, Grouping } from './filter.ts'
import { itemPath, labelOf, namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'
import { UnitList } from './unit-list.tsx'

type LedgerTableProps = {
  readonly ledger: Ledger
  readonly groups: readonly Group[]
  readonly grouping: Grouping | null
}

const columns = ['clause', 'item', 'units', 'progress', 'deadline', 'instructions'] as const

export function LedgerTable({ ledger, groups, grouping }: LedgerTableProps) {
  const words = useLedgerWords()
  return (
    <table className="ledger-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`ledger-${column}`}>
              {words(column)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {grouping === null ? null : <GroupRow ledger={ledger} group={group} grouping={grouping} />}
          {group.items.map((item) => (
            <Row key={`${item.plan} ${item.id}`} ledger={ledger} item={item} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type GroupRowProps = { readonly ledger: Ledger; readonly group: Group; readonly grouping: Grouping }

function GroupRow({ ledger, group: { key, items }, grouping }: GroupRowProps) {
  const words = useLedgerWords()
  const units = items.flatMap((item) => item.units.filter(({ office }) => grouping !== 'unit' || office === key))
  const owed = units.filter(({ reporting }) => reporting !== null)
  const reported = owed.filter(({ reporting }) => reporting === 'reported' || reporting === 'late')
  return (
    <tr className="ledger-group">
      <th scope="rowgroup" colSpan={columns.length}>
        <span lang={grouping === 'due' ? undefined : 'zh-CN'}>
          {nameOfGroup(ledger, key, grouping) || words('noDeadline')}
        </span>
        <small>
          {words('groupFacts', { count: items.length })}
          {owed.length === 0 ? null : (
            <> · {words('groupReported', { reported: reported.length, owed: owed.length })}</>
          )}
        </small>
      </th>
    </tr>
  )
}

function nameOfGroup(ledger: Ledger, key: string, grouping: Grouping): string {
  if (grouping === 'due') return key
  if (grouping === 'unit') return ledger.offices.find(({ id }) => id === key)?.name ?? key
  const [plan, section] = key.split(' ')
  const owner = ledger.plans.find(({ id }) => id === plan)
  const head = owner?.sections.find(({ id }) => id === section)
  const name = drawFullWidth(`${head?.number ?? ''}${head?.heading ?? ''}`)
  return ledger.plans.length > 1 ? `${owner?.title ?? ''} ${name}` : name
}

function Row({ ledger, item }: { readonly ledger: Ledger; readonly item: LedgerItem }) {
  const words = useLedgerWords()
  const nameOf = namesOf(ledger)
  return (
    <tr>
      <td className="ledger-clause">{labelOf(ledger, item)}</td>
      <th scope="row" className="ledger-item">
        <Link className="ledger-open" to={itemPath(item)} lang="zh-CN">
          {drawFullWidth(item.heading)}
        </Link>
      </th>
      <td className="ledger-units-cell">
        <UnitList units={item.units} nameOf={nameOf} />
      </td>
      <td className="ledger-progress">
        <Excerpt item={item} nameOf={nameOf} />
      </td>
      <td className="ledger-deadline">
        <span className="ledger-card-label">{words('deadline')} </span>
        {item.deadline ?? <span className="ledger-mute">{words('noDeadline')}</span>}
      </td>
      <td className="ledger-instructions">
        {item.openInstructions === 0 ? null : (
          <span className="ledger-pressing">{words('openInstructions', { count: item.openInstructions })}</span>
        )}
      </td>
    </tr>
  )
}

type ExcerptProps = { readonly item: LedgerItem; readonly nameOf: (office: string) => string }

/** What the weightiest of the units that wrote has written; of the others only that they did. */
function Excerpt({ item: { units, notes }, nameOf }: ExcerptProps) {
  const words = useLedgerWords()
  const order = units.map(({ office }) => office)
  const rank = (office: string): number => (order.includes(office) ? order.indexOf(office) : order.length)
  const [first, ...others] = [...notes].sort((a, b) => rank(a.office) - rank(b.office))
  if (first === undefined) return null
  return (
    <>
      <p lang="zh-CN">
        <b>{nameOf(first.office)}</b> {first.progress}
      </p>
      {others.length === 0 ? null : <small>{words('otherNotes', { count: others.length })}</small>}
    </>
  )
}
