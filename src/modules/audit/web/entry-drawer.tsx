/** One entry: what was written, its seal, and the proof that it stands under a signed head. */
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { addressOf } from '#base/endpoint'
import { auditApi, type EntryDetails } from '#modules/audit/schema'
import { useEndpoint } from '#web/api'
import { useAuditWords, useInstants } from './audit-words.ts'
import { InclusionDrawing } from './inclusion-drawing.tsx'
import { useNames } from './naming.tsx'
import { PayloadFacts } from './payload-facts.tsx'
import { Loaded } from './view-state.tsx'

type OfEntry = { readonly zone: string; readonly number: number }

export function EntryDrawer({ zone, number }: OfEntry) {
  const words = useAuditWords()
  const panel = useRef<HTMLDivElement>(null)
  const [, setSearch] = useSearchParams()
  const reply = useEndpoint(auditApi.getEntry, { zone, number })
  const close = useCallback(() => {
    setSearch((old) => {
      const next = new URLSearchParams(old)
      next.delete('entry')
      return next
    })
    // Who closes it goes on where he was.
    document.querySelector<HTMLElement>(`#entry-${number}`)?.focus({ preventScroll: true })
  }, [setSearch, number])
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [close])
  return (
    <div className="log-drawer" role="dialog" aria-label={words('openEntry', { number })} tabIndex={-1} ref={panel}>
      <header>
        <h2>{words('openEntry', { number })}</h2>
        <button type="button" onClick={close} aria-label={words('close')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <div className="log-drawer-body" tabIndex={0} role="region" aria-label={words('entryDetails')}>
        <Loaded reply={reply}>
          {(entry) => (
            <>
              <Act entry={entry} />
              <Written entry={entry} />
              <Proof zone={zone} number={number} />
              <Seal entry={entry} />
            </>
          )}
        </Loaded>
      </div>
    </div>
  )
}

function Act({ entry: { actor, action, object, recordedAt } }: { readonly entry: EntryDetails }) {
  const names = useNames()
  const instant = useInstants()
  return (
    <p className="log-sentence">
      <b>{names.actor(actor)}</b>
      <span>{names.act(action)}</span>
      <span>{names.object(object)}</span>
      <time dateTime={recordedAt}>{instant(recordedAt)}</time>
    </p>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Written({ entry: { payload, erasure } }: { readonly entry: EntryDetails }) {
  const words = useAuditWords()
  const instant = useInstants()
  return (
    <Section title={words('facts')}>
      {payload === null ? null : <PayloadFacts facts={payload} />}
      {erasure === null ? (
        <p className="log-quiet">{words('readRecorded')}</p>
      ) : (
        <div className="log-erased">
          <b>{words('erased')}</b>
          <p>{words('erasedBecause', { reason: erasure.reason })}</p>
          <p className="log-quiet">{words('erasedAt', { time: instant(erasure.at) })}</p>
        </div>
      )}
    </Section>
  )
}

function Proof({ zone, number }: OfEntry) {
  const words = useAuditWords()
  const reply = useEndpoint(auditApi.getInclusion, { zone, number })
  return (
    <Section title={words('proof')}>
      <Loaded reply={reply}>
        {(inclusion) => (
          <>
            <InclusionDrawing number={number} inclusion={inclusion} />
            <p className="log-download">
              <a className="control" href={addressOf(auditApi.getProof, { zone, number })} download>
                <DownloadOutlined aria-hidden />
                {words('download')}
              </a>
              <small>{words('downloadHint')}</small>
            </p>
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Seal({ entry }: { readonly entry: EntryDetails }) {
  const words = useAuditWords()
  const instant = useInstants()
  const lines = [
    [words('recordedAt'), instant(entry.recordedAt)],
    [words('sealedTime'), instant(entry.sealedAt)],
    [words('entryId'), entry.entryId],
    [words('hash'), entry.hash],
    [words('previousHash'), entry.previousHash],
    [words('payloadHash'), entry.payloadHash],
  ] as const
  return (
    <Section title={words('seal')}>
      <dl className="log-seal">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
