/** An item: what the plan says, who has it, what was reported, and what was instructed. */
import { useParams } from 'react-router'
import { Link } from 'react-router'
import { type ItemRecord, ledgerApi } from '#modules/ledger/schema'
import { drawFullWidth, GlyphSheet, planPath } from '#modules/plans/web'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { hasRole, useMe } from '#web/session'
import { ClauseText } from './clause-text.tsx'
import { Instructions } from './instructions.tsx'
import { labelOf, namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'
import { NoteForm } from './note-form.tsx'
import { Notes } from './notes.tsx'
import { SplitChoices } from './split-choices.tsx'
import { UnitList } from './unit-list.tsx'
import { Awaited } from './waiting.tsx'
import { useZone } from './zone.tsx'

export function ItemPage() {
  const zone = useZone()
  const { plan = '', item = '' } = useParams()
  const reply = useEndpoint(ledgerApi.getItem, zone === undefined ? null : { zone: zone ?? 'none', plan, item })
  return (
    <Awaited reply={reply}>
      {(record, reload) => <LoadedItem zone={zone ?? ''} record={record} reload={reload} />}
    </Awaited>
  )
}

type LoadedProps = { readonly zone: string; readonly record: ItemRecord; readonly reload: () => void }

function LoadedItem({ zone, record, reload }: LoadedProps) {
  const words = useLedgerWords()
  const me = useMe()
  const { item, plan } = record
  const section = plan.sections.find(({ id }) => id === item.section)
  const nameOf = namesOf(record)
  const writers = item.units.map(({ office }) => office).filter((office) => record.own.includes(office))
  return (
    <Frame title={item.heading} asOf={record.today}>
      <GlyphSheet />
      <div className="ledger-record">
        <header>
          <p className="ledger-crumb">
            <Link to="/ledger">{words('back')}</Link> ›{' '}
            <span lang="zh-CN">{drawFullWidth(`${section?.number ?? ''}${section?.heading ?? ''}`)}</span>
          </p>
          <h1 lang="zh-CN">
            <small>{labelOf({ plans: [plan] }, item)}</small> {drawFullWidth(item.heading)}
          </h1>
          <p className="ledger-facts">
            <span>
              {words('deadline')} <b>{item.deadline ?? words('noDeadline')}</b>
            </span>
            <span>{words('promises', { count: item.promises })}</span>
            <span>{words('targets', { count: item.targets })}</span>
            <Link className="ledger-quiet" to={`${planPath(zone, plan.id)}#${item.id}`}>
              {words('toDocument')}
            </Link>
          </p>
        </header>
        <div className="ledger-columns">
          <div>
            {writers.length === 0 ? null : <NoteForm zone={zone} record={record} writers={writers} saved={reload} />}
            {hasRole(me, 'unit') && writers.length === 0 ? (
              <p className="ledger-mute">{words('notResponsibleNow')}</p>
            ) : null}
            <Instructions zone={zone} record={record} reload={reload} />
            <Notes zone={zone} record={record} />
          </div>
          <aside aria-label={words('facts')}>
            <section>
              <h2>{words('units')}</h2>
              <UnitList units={item.units} nameOf={nameOf} />
              {hasRole(me, 'office') ? <SplitChoices zone={zone} record={record} reload={reload} /> : null}
            </section>
            <ClauseText zone={zone} plan={plan.id} item={item.id} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}
