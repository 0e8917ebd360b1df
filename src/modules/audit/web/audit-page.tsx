/** The page of the log: its standing on top, its parts below, one entry beside. */
import { Link, useSearchParams } from 'react-router'
import { auditApi } from '#modules/audit/schema'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { PlainPage, WaitingPage } from '#web/plain-pages'
import { hasRole, useMe } from '#web/session'
import { useAuditWords } from './audit-words.ts'
import { CheckpointsView } from './checkpoints-view.tsx'
import { EntriesView } from './entries-view.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { ListenersView } from './listeners-view.tsx'
import { NamesContext } from './naming.tsx'
import { ReadsView } from './reads-view.tsx'
import { StatusStrip } from './status-strip.tsx'
import './audit.css'
import './entry-drawer.css'

const views = {
  entries: EntriesView,
  checkpoints: CheckpointsView,
  reads: ReadsView,
  listeners: ListenersView,
} as const
type Tab = keyof typeof views
const tabs: readonly Tab[] = ['entries', 'checkpoints', 'reads', 'listeners']

export function AuditPage() {
  const words = useAuditWords()
  const me = useMe()
  if (me === null) return <WaitingPage />
  if (me.person === null || me.zone === null)
    return <PlainPage title={words('signIn')} detail={words('signInDetail')} />
  const isAuditor = hasRole(me, 'auditor')
  const isAdministrator = hasRole(me, 'administrator')
  if (!isAuditor && !isAdministrator) {
    return <PlainPage title={words('notYours')} detail={words('notYoursDetail')} />
  }
  const demonstration = me.mode === 'demonstration'
  return <Log zone={me.zone} {...{ isAuditor, isAdministrator, demonstration }} />
}

type LogProps = {
  readonly zone: string
  readonly isAuditor: boolean
  readonly isAdministrator: boolean
  readonly demonstration: boolean
}

function Log({ zone, isAuditor, isAdministrator, demonstration }: LogProps) {
  const words = useAuditWords()
  const [search] = useSearchParams()
  const status = useEndpoint(auditApi.getStatus, { zone })
  const names = useEndpoint(auditApi.getNames, isAuditor ? { zone } : null)
  const shown = isAuditor ? tabs : tabs.slice(-1)
  const tab = shown.find((one) => one === search.get('tab')) ?? shown[0] ?? 'entries'
  const entry = Number(search.get('entry'))
  const View = views[tab]
  const reloadStatus = (): void => (status.state === 'ready' ? status.reload() : undefined)
  const view = (
    <Frame title={words('title')} demonstration={demonstration}>
      <div className="log">
        <p className="log-print">{words('printHeader')}</p>
        <h1>{words('title')}</h1>
        <p className="log-intro">{words('intro')}</p>
        <StatusStrip zone={zone} isAuditor={isAuditor} reply={status} reload={reloadStatus} />
        <nav className="log-tabs" aria-label={words('tabs')}>
          {shown.map((one) => (
            <Link key={one} to={`?tab=${one}`} {...(one === tab ? { 'aria-current': 'page' as const } : {})}>
              {words(`tab.${one}`)}
            </Link>
          ))}
        </nav>
        <View zone={zone} mayRunAgain={isAdministrator} status={status} reloadStatus={reloadStatus} />
      </div>
      {isAuditor && entry > 0 ? <EntryDrawer key={entry} zone={zone} number={entry} /> : null}
    </Frame>
  )
  return names.state === 'ready' ? <NamesContext value={names.value}>{view}</NamesContext> : view
}
