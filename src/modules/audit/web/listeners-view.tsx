/** How far the other parts of the program have heard the log, and what they could not take. */
import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import { auditApi, type ListenerRow } from '#modules/audit/schema'
import { useEndpoint, useSend } from '#web/api'
import { useAuditWords, useInstants } from './audit-words.ts'
import { Loaded, ProblemLine, type ViewProps } from './view-state.tsx'

export function ListenersView({ zone, mayRunAgain, reloadStatus }: ViewProps) {
  const words = useAuditWords()
  const reply = useEndpoint(auditApi.listListeners, { zone })
  const reload = (): void => {
    if (reply.state === 'ready') reply.reload()
    reloadStatus()
  }
  return (
    <>
      <p className="log-intro">{words('listenersIntro')}</p>
      <Loaded reply={reply}>
        {({ listeners, last }) =>
          listeners.length === 0 ? (
            <p className="log-empty">{words('listenersNone')}</p>
          ) : (
            <ul className="log-listeners">
              {listeners.map((listener) => (
                <ListenerCard
                  key={listener.name}
                  zone={zone}
                  listener={listener}
                  last={last}
                  mayRunAgain={mayRunAgain}
                  reload={reload}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}

type ListenerCardProps = Pick<ViewProps, 'zone' | 'mayRunAgain'> & {
  readonly listener: ListenerRow
  readonly last: number
  readonly reload: () => void
}

function ListenerCard({ zone, listener, last, mayRunAgain, reload }: ListenerCardProps) {
  const words = useAuditWords()
  const instant = useInstants()
  const retrying = useSend(auditApi.retryFailure)
  const { name, number, failures } = listener
  const retry = async (failed: number): Promise<void> => {
    await retrying.send({ zone, listener: name, number: failed }, {})
    reload()
  }
  return (
    <li>
      <p className="log-sentence">
        <b>{name}</b>
        <span>{number >= last ? words('allHeard') : words('heardUntil', { number, last })}</span>
      </p>
      <ProblemLine problem={retrying.problem} />
      {failures.map(({ number: failed, attempts, reason, nextAttemptAt }) => (
        <p key={failed} className="log-failure">
          <span>{words('failure', { number: failed, attempts, reason })}</span>
          <small>
            {nextAttemptAt === null ? words('noAttempt') : words('nextAttempt', { time: instant(nextAttemptAt) })}
          </small>
          {mayRunAgain ? (
            <Button size="small" disabled={retrying.busy} onClick={() => void retry(failed)}>
              {words('retry')}
            </Button>
          ) : null}
        </p>
      ))}
      {mayRunAgain && last > 0 ? <Replay zone={zone} listener={name} last={last} reload={reload} /> : null}
    </li>
  )
}

type ReplayProps = {
  readonly zone: string
  readonly listener: string
  readonly last: number
  readonly reload: () => void
}

function Replay({ zone, listener, last, reload }: ReplayProps) {
  const words = useAuditWords()
  const replaying = useSend(auditApi.replayListener)
  const [from, setFrom] = useState('1')
  const replay = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await replaying.send({ zone, listener }, { from: Number(from) })
    reload()
  }
  return (
    <form className="log-goto" onSubmit={(event) => void replay(event)}>
      <label>
        {words('replayFrom')}
        <input
          type="number"
          min={1}
          max={last}
          required
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
      </label>
      <button type="submit" className="control" disabled={replaying.busy}>
        {words('replay')}
      </button>
      <ProblemLine problem={replaying.problem} />
    </form>
  )
}
