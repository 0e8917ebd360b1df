/** The page of one office: what it is on the day, who sits there, and all that is known of its past. */
import Button from 'antd/es/button'
import { Link, useNavigate } from 'react-router'
import { type DirectoryOffice, officesApi, type OfficeRecord } from '#modules/offices/schema'
import { useEndpoint } from '#web/api'
import { ListPage } from '#web/list-page'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { useDirectoryAddress } from './addresses.ts'
import { ChangeOfficePanel } from './change-office-panel.tsx'
import { historyOf } from './history.ts'
import { useOfficeWords } from './office-words.ts'
import type { DirectoryProps } from './shared-props.ts'

type OfficePageProps = DirectoryProps & { readonly office: string }

export function OfficePage(props: OfficePageProps) {
  const { me, zone, office, directory } = props
  const { address } = useDirectoryAddress(me.today)
  const reply = useEndpoint(officesApi.getOffice, { zone, office, day: address.day })
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return <WaitingPage />
  const reload = (): void => {
    reply.reload()
    props.reload()
  }
  return <OpenOfficePage {...props} record={reply.value} reload={reload} offices={directory.offices} />
}

type OpenOfficePageProps = DirectoryProps & {
  readonly record: OfficeRecord
  readonly offices: readonly DirectoryOffice[]
}

function OpenOfficePage({ me, zone, record, offices, slots, mayChange, reload }: OpenOfficePageProps) {
  const words = useOfficeWords()
  const navigate = useNavigate()
  const { address, change, path } = useDirectoryAddress(me.today)
  const nameOf = (id: string): string => offices.find((one) => one.id === id)?.name ?? id
  const trail = ancestorsOf(offices, record.parent)
  const children = offices.filter(({ parent, since }) => parent === record.id && since <= address.day)
  const isGone = record.succeededBy.length > 0
  const actions = (
    <>
      {mayChange ? (
        <>
          <Button onClick={() => change({ act: 'change' })}>{words('changeOffice')}</Button>
          {isGone ? null : <Button onClick={() => void navigate(path({ act: 'merge' }))}>{words('merge')}</Button>}
          {isGone ? null : <Button onClick={() => void navigate(path({ act: 'split' }))}>{words('split')}</Button>}
        </>
      ) : null}
      <Button onClick={() => window.print()}>{words('print')}</Button>
    </>
  )
  return (
    <ListPage
      title={record.name}
      above={
        <nav className="back" aria-label={words('where')}>
          <Link to={path({ office: null, act: null })}>{words('title')}</Link>
          {trail.map(({ id, shortName }) => (
            <span key={id}>
              {' › '}
              <Link to={path({ office: id, act: null })} lang="zh-CN">
                {shortName}
              </Link>
            </span>
          ))}
        </nav>
      }
      below={
        <p className="office-facts">
          <span>{words(`kind.${record.kind}`)}</span>
          {record.shortName === record.name ? null : <span>{words('shortNameIs', { name: record.shortName })}</span>}
          <span>{words('since', { day: record.since })}</span>
          {address.day === me.today ? null : <span>{words('asOf', { day: address.day })}</span>}
        </p>
      }
      actions={actions}
    >
      {isGone ? (
        <p className="notice">
          {words('goneNotice')}
          {record.succeededBy.map((id) => (
            <Link key={id} className="text-link" to={path({ office: id, act: null })} lang="zh-CN">
              {nameOf(id)}
            </Link>
          ))}
        </p>
      ) : null}
      {mayChange && address.act === 'change' ? (
        <ChangeOfficePanel
          zone={zone}
          office={record.id}
          today={me.today}
          offices={offices}
          done={() => {
            change({ act: null })
            reload()
          }}
          cancel={() => change({ act: null })}
        />
      ) : null}
      {slots.sections(record)}
      <section className="block">
        <h2>{words('history')}</h2>
        <ol className="timeline">
          {historyOf(record).map((event) => (
            <li key={`${event.day} ${event.kind}`}>
              <time dateTime={event.day}>{event.day}</time>
              <span lang="zh-CN">
                {event.kind === 'named' ? words('event.named', { name: event.name }) : null}
                {event.kind === 'placed'
                  ? event.parent === null
                    ? words('event.top')
                    : words('event.placed', { name: nameOf(event.parent) })
                  : null}
                {event.kind === 'succession'
                  ? words(`event.${event.succession}`, {
                      from: event.predecessors.map(nameOf).join('、'),
                      to: event.successors.map(nameOf).join('、'),
                      basis: event.basis,
                    })
                  : null}
              </span>
            </li>
          ))}
        </ol>
      </section>
      {children.length === 0 ? null : (
        <section className="block">
          <h2>{words('children')}</h2>
          <ul className="link-list">
            {children.map(({ id, name }) => (
              <li key={id}>
                <Link className="text-link" to={path({ office: id, act: null })} lang="zh-CN">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ListPage>
  )
}

/** From the top down; it ends where the tree would come round. */
function ancestorsOf(offices: readonly DirectoryOffice[], parent: string | null): DirectoryOffice[] {
  const trail: DirectoryOffice[] = []
  let above = offices.find(({ id }) => id === parent)
  while (above !== undefined && !trail.includes(above)) {
    trail.unshift(above)
    const next: string | null = above.parent
    above = offices.find(({ id }) => id === next)
  }
  return trail
}
