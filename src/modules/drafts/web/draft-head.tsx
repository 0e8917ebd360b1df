/** The head of the workbench: which document this is, what can be done with the whole of it, and what went wrong last. */
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { addressOf } from '#base/endpoint'
import { draftsApi, type DraftView } from '#modules/drafts/schema'
import { FileLink } from '#modules/files/web'
import { useSend } from '#web/api'
import { ModalDialog } from '#web/modal-dialog'
import { hasRole, useMe } from '#web/session'
import { useDraftWords } from './words.ts'
import type { WorkingDraft } from './working-draft.ts'

type DraftHeadProps = {
  readonly zone: string
  readonly view: DraftView
  readonly working: WorkingDraft
  readonly name: string
  readonly mayDecide: boolean
  readonly overtaken: boolean
  readonly reload: () => void
}

export function DraftHead({ zone, view, working, name, mayDecide, overtaken, reload }: DraftHeadProps) {
  const words = useDraftWords()
  const me = useMe()
  const { problem } = working
  return (
    <header className="draft-head">
      <p className="draft-kind">
        <Link to="/drafts">{words('title')}</Link>
        <span>{view.plan}</span>
        <span>{view.baseVersion === null ? words('newPlan') : words('revisionOf', { version: view.baseVersion })}</span>
        <span>{words('startedAt', { day: view.startedAt.slice(0, 10) })}</span>
      </p>
      <h1 lang="zh-CN">{name}</h1>
      <div className="draft-ways">
        {view.file !== null && hasRole(me, 'office', 'leader', 'auditor') ? (
          <FileLink zone={zone} file={view.file} />
        ) : (
          <span>{view.fileName}</span>
        )}
        <span className="action-space" />
        {mayDecide ? <Discard zone={zone} view={view} decisions={working.decisions} reload={reload} /> : null}
        <button type="button" className="control" onClick={() => window.print()}>
          {words('print')}
        </button>
        <a
          className="control"
          href={addressOf(draftsApi.getDraftPackage, { zone, draft: view.id })}
          download={`${view.plan}.zip`}
        >
          {words('downloadPackage')}
        </a>
        {view.state === 'open' && working.waiting === 0 ? (
          <Link className={mayDecide ? 'control primary' : 'control'} to={`/drafts/${view.id}/comparison`}>
            {words('compare')}
          </Link>
        ) : null}
      </div>
      <Standing zone={zone} view={view} mayDecide={mayDecide} />
      {overtaken ? (
        <p className="notice notice-warn" role="alert">
          {words('meanwhile')}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="notice notice-late" role="alert">
          {words('notSaved', {
            reason: problem.said === null ? problem.code : `${problem.said.title}。${problem.said.detail}`,
          })}
        </p>
      )}
    </header>
  )
}

function Standing({ zone, view, mayDecide }: Pick<DraftHeadProps, 'zone' | 'view' | 'mayDecide'>) {
  const words = useDraftWords()
  if (mayDecide) return null
  if (view.state === 'open') return <p className="notice">{words('readOnly')}</p>
  if (view.state === 'discarded') return <p className="notice">{words('endedDiscarded')}</p>
  return (
    <p className="notice">
      {words('endedApplied', { version: view.version ?? 1 })}{' '}
      <Link to={`/zones/${zone}/plans/${view.plan}`}>{words('toPlan')}</Link>
    </p>
  )
}

type DiscardProps = Pick<DraftHeadProps, 'zone' | 'view' | 'reload'> & { readonly decisions: number }

function Discard({ zone, view, decisions, reload }: DiscardProps) {
  const words = useDraftWords()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const discard = useSend(draftsApi.discardDraft)
  const give = async (): Promise<void> => {
    const sent = await discard.send({ zone, draft: view.id }, undefined)
    if (sent.ok) void navigate('/drafts')
    else reload()
  }
  return (
    <>
      <button type="button" className="control quiet-control" onClick={() => setAsking(true)}>
        {words('discard')}
      </button>
      {asking ? (
        <ModalDialog label={words('discard')} className="confirm-all" onClose={() => setAsking(false)}>
          <h2>{words('discard')}</h2>
          <p>{words('discardAsk', { count: decisions })}</p>
          <p className="entry-form-ways">
            <button type="button" className="control danger" disabled={discard.busy} onClick={() => void give()}>
              {words('discardSave')}
            </button>
            <button type="button" className="control" onClick={() => setAsking(false)}>
              {words('cancel')}
            </button>
          </p>
        </ModalDialog>
      ) : null}
    </>
  )
}
