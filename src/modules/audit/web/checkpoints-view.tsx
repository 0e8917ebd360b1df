/** The signed heads, and whether two of them are of one log. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { auditApi, type CheckpointRow } from '#modules/audit/schema'
import { useEndpoint, useSend } from '#web/api'
import { useAuditWords, useInstants } from './audit-words.ts'
import { Loaded, ProblemLine, type ViewProps } from './view-state.tsx'

export function CheckpointsView({ zone, status, reloadStatus }: ViewProps) {
  const words = useAuditWords()
  const reply = useEndpoint(auditApi.listCheckpoints, { zone })
  const signing = useSend(auditApi.signCheckpoint)
  const [signed, setSigned] = useState<'signedNow' | 'signedNothing' | null>(null)
  const sign = async (): Promise<void> => {
    const sent = await signing.send({ zone }, {})
    setSigned(sent.ok ? (sent.value.note === null ? 'signedNothing' : 'signedNow') : null)
    if (reply.state === 'ready') reply.reload()
    reloadStatus()
  }
  return (
    <>
      <p className="log-intro">{words('checkpointsIntro')}</p>
      {status.state === 'ready' ? (
        <p className="log-key">
          <span>{words('publicKey')}</span> <code>{status.value.publicKey}</code>{' '}
          <small>{words('publicKeyHint')}</small>
        </p>
      ) : null}
      <div className="log-actions">
        <Button onClick={() => void sign()} disabled={signing.busy}>
          {words('signNow')}
        </Button>
        <span role="status">{signed === null ? '' : words(signed)}</span>
      </div>
      <ProblemLine problem={signing.problem} />
      <Loaded reply={reply}>
        {({ checkpoints }) =>
          checkpoints.length === 0 ? (
            <p className="log-empty">{words('checkpointsNone')}</p>
          ) : (
            <ChooseTwo zone={zone} checkpoints={checkpoints} />
          )
        }
      </Loaded>
    </>
  )
}

type ChooseProps = { readonly zone: string; readonly checkpoints: readonly CheckpointRow[] }

function ChooseTwo({ zone, checkpoints }: ChooseProps) {
  const words = useAuditWords()
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [pair, setPair] = useState<readonly [number, number] | null>(null)
  const choose = (size: number): void =>
    setChosen((old) => (old.includes(size) ? old.filter((one) => one !== size) : [...old, size].slice(-2)))
  const [one, other] = chosen
  const compare = (): void => {
    if (one !== undefined && other !== undefined) setPair([Math.min(one, other), Math.max(one, other)])
  }
  return (
    <>
      {checkpoints.length < 2 ? null : (
        <div className="log-actions">
          <Button type="primary" onClick={compare} disabled={chosen.length < 2}>
            {words('compare')}
          </Button>
          <span>{words('compareHint')}</span>
        </div>
      )}
      {pair === null ? null : <ComparisonLine zone={zone} pair={pair} />}
      <table className="log-table log-checkpoints">
        <thead>
          <tr>
            <th scope="col">{words('choose')}</th>
            <th scope="col" className="log-number">
              {words('entriesCount')}
            </th>
            <th scope="col">{words('signedAt')}</th>
            <th scope="col">{words('root')}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map((checkpoint) => (
            <CheckpointLine
              key={checkpoint.size}
              checkpoint={checkpoint}
              isChosen={chosen.includes(checkpoint.size)}
              choose={choose}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type CheckpointLineProps = {
  readonly checkpoint: CheckpointRow
  readonly isChosen: boolean
  readonly choose: (size: number) => void
}

function CheckpointLine({ checkpoint: { size, time, root, note }, isChosen, choose }: CheckpointLineProps) {
  const words = useAuditWords()
  const instant = useInstants()
  return (
    <tr className={isChosen ? 'is-open' : undefined}>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={() => choose(size)}
          aria-label={words('chooseOne', { size })}
        />
      </td>
      <td className="log-number">{size}</td>
      <td className="log-time">{instant(time)}</td>
      <td>
        <details>
          <summary>
            <code>{root}</code>
          </summary>
          <pre aria-label={words('note')}>{note}</pre>
        </details>
      </td>
    </tr>
  )
}

function ComparisonLine({ zone, pair }: { readonly zone: string; readonly pair: readonly [number, number] }) {
  const words = useAuditWords()
  const [older, newer] = pair
  const reply = useEndpoint(auditApi.compareCheckpoints, { zone, older, newer })
  return (
    <div className="log-comparison" role="status">
      <Loaded reply={reply}>
        {({ findings, path }) =>
          findings.length === 0 ? (
            <>
              <p className="log-verdict is-whole">
                <b>{words('continues', { older, newer })}</b>
              </p>
              <p className="log-path">
                {path.map((hash) => (
                  <code key={hash}>
                    {hash.slice(0, 8)}…{hash.slice(-4)}
                  </code>
                ))}
              </p>
            </>
          ) : (
            <>
              <p className="log-verdict is-broken">
                <b>{words('continuesNot')}</b>
              </p>
              {findings.map(({ code, title, detail }) => (
                <p key={code}>
                  <b>{title}</b> {detail}
                </p>
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  )
}
