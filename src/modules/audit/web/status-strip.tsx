/** How the log stands: whole as of when, how far, signed how far, what waits. */
import Button from 'antd/es/button'
import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons/es/icons/CloseCircleOutlined'
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import type { ReactNode } from 'react'
import { auditApi, type LogStatus } from '#modules/audit/schema'
import { useSend } from '#web/api'
import type { Reply } from '#web/reply'
import { useAuditWords, useInstants } from './audit-words.ts'
import { Loaded, ProblemLine } from './view-state.tsx'

type StatusStripProps = {
  readonly zone: string
  readonly isAuditor: boolean
  readonly reply: Reply<LogStatus>
  /** Asks again how the log stands. */
  readonly reload: () => void
}

export function StatusStrip({ zone, isAuditor, reply, reload }: StatusStripProps) {
  const words = useAuditWords()
  const verifying = useSend(auditApi.verifyLog)
  const verify = async (): Promise<void> => {
    await verifying.send({ zone }, {})
    reload()
  }
  return (
    <section className="log-status" aria-label={words('standing')}>
      <Loaded reply={reply}>
        {(status) => (
          <>
            <div className="log-standing">
              <Standing status={status} />
              <Figures status={status} />
            </div>
            {isAuditor ? (
              <Button onClick={() => void verify()} disabled={verifying.busy}>
                {words(verifying.busy ? 'verifying' : 'verify')}
              </Button>
            ) : null}
            <ProblemLine problem={verifying.problem} />
            <Findings status={status} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function Standing({ status: { verification } }: { readonly status: LogStatus }) {
  const words = useAuditWords()
  const instant = useInstants()
  if (verification === null) {
    return (
      <p className="log-verdict">
        <QuestionCircleOutlined aria-hidden />
        <b>{words('notVerified')}</b>
      </p>
    )
  }
  const { findings, verifiedAt, entries, milliseconds, checkpoints, outside } = verification
  const isWhole = findings.length === 0
  const seconds = milliseconds < 100 ? '<0.1' : (milliseconds / 1000).toFixed(1)
  return (
    <div className={isWhole ? 'log-verdict is-whole' : 'log-verdict is-broken'}>
      {isWhole ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
      <div>
        <b>{isWhole ? words('whole') : words('broken', { count: findings.length })}</b>
        <p>{words('verifiedAt', { time: instant(verifiedAt), entries, seconds })}</p>
        <p>{words('comparedWith', { checkpoints, outside })}</p>
      </div>
    </div>
  )
}

function Findings({ status: { verification } }: { readonly status: LogStatus }) {
  if (verification === null || verification.findings.length === 0) return null
  return (
    <ul className="log-findings">
      {verification.findings.map(({ code, title, detail }, index) => (
        <li key={index}>
          <b>{title}</b> {detail} <small>{code}</small>
        </li>
      ))}
    </ul>
  )
}

function Figures({ status }: { readonly status: LogStatus }) {
  const words = useAuditWords()
  const instant = useInstants()
  const { entries, sealedAt, checkpoint, unsealed, failures } = status
  return (
    <dl className="log-figures">
      <Figure label={words('lastNumber')} value={entries}>
        {sealedAt === null ? words('emptyLog') : words('sealedAt', { time: instant(sealedAt) })}
      </Figure>
      <Figure label={words('lastCheckpoint')} value={checkpoint?.size ?? '—'}>
        {checkpoint === null ? words('noCheckpoint') : instant(checkpoint.madeAt)}
      </Figure>
      <Figure label={words('unsealed')} value={unsealed?.count ?? 0} isLate={unsealed !== null}>
        {unsealed === null
          ? words('unsealedNone')
          : words('unsealedSome', { count: unsealed.count, seconds: unsealed.oldestSeconds })}
      </Figure>
      <Figure label={words('setAside')} value={failures} isLate={failures > 0}>
        {words('tab.listeners')}
      </Figure>
    </dl>
  )
}

type FigureProps = {
  readonly label: string
  readonly value: number | string
  readonly isLate?: boolean
  readonly children: ReactNode
}

function Figure({ label, value, isLate = false, children }: FigureProps) {
  return (
    <div className={isLate ? 'is-late' : undefined}>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        <span>{children}</span>
      </dd>
    </div>
  )
}
