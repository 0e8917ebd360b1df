/** The entries in plain words, the newest first, narrowed by what stands in the address. */
import { Link, useSearchParams } from 'react-router'
import { auditApi, type LogEntry } from '#modules/audit/schema'
import { useEndpoint } from '#web/api'
import { useAuditWords, useInstants } from './audit-words.ts'
import { EntryFilters } from './entry-filters.tsx'
import { LogPager } from './log-pager.tsx'
import { useNames } from './naming.tsx'
import { Loaded, type ViewProps } from './view-state.tsx'

const pageRows = 50
const narrowing = ['actor', 'action', 'object', 'from', 'until'] as const

export function EntriesView({ zone }: ViewProps) {
  const words = useAuditWords()
  const [search, setSearch] = useSearchParams()
  const given = Object.fromEntries(
    narrowing.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  )
  const before = Number(search.get('before')) || undefined
  const reply = useEndpoint(auditApi.listEntries, { zone, ...given, before, limit: pageRows })
  const show = (change: Readonly<Record<string, string>>): void =>
    setSearch((old) => {
      const next = new URLSearchParams(old)
      for (const [name, value] of Object.entries({ before: '', entry: '', ...change })) {
        if (value === '') next.delete(name)
        else next.set(name, value)
      }
      return next
    })
  return (
    <>
      <EntryFilters search={search} show={show} />
      <Loaded reply={reply}>
        {({ entries, next }) => (
          <>
            <EntryTable entries={entries} search={search} />
            <LogPager
              counted={words('shown', { count: entries.length })}
              toNewest={before === undefined ? null : () => show({})}
              toOlder={next === null ? null : () => show({ before: String(next) })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

type EntryTableProps = { readonly entries: readonly LogEntry[]; readonly search: URLSearchParams }

function EntryTable({ entries, search }: EntryTableProps) {
  const words = useAuditWords()
  if (entries.length === 0) return <p className="log-empty">{words('none')}</p>
  return (
    <table className="log-table log-entries">
      <thead>
        <tr>
          <th scope="col" className="log-number">
            {words('number')}
          </th>
          <th scope="col">{words('time')}</th>
          <th scope="col">{words('who')}</th>
          <th scope="col">{words('act')}</th>
          <th scope="col">{words('object')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.number} entry={entry} search={search} />
        ))}
      </tbody>
    </table>
  )
}

function EntryRow({ entry, search }: { readonly entry: LogEntry; readonly search: URLSearchParams }) {
  const words = useAuditWords()
  const instant = useInstants()
  const names = useNames()
  const { number, recordedAt, actor, action, object, erased, clockWentBack } = entry
  const address = new URLSearchParams(search)
  address.set('entry', String(number))
  const isOpen = search.get('entry') === String(number)
  return (
    <tr className={isOpen ? 'is-open' : undefined}>
      <td className="log-number">
        <Link to={`?${address}`} id={`entry-${number}`} aria-label={words('openEntry', { number })}>
          {number}
        </Link>
      </td>
      <td className="log-time">
        {instant(recordedAt)}
        {clockWentBack ? <em className="log-mark">{words('clockWentBack')}</em> : null}
      </td>
      <td>{names.actor(actor)}</td>
      <td className="log-act">
        {names.act(action)}
        {erased ? <em className="log-mark">{words('erased')}</em> : null}
      </td>
      <td>{names.object(object)}</td>
    </tr>
  )
}
