/** What a part of the page shows until its reply is there, and where it does not come. */
import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import type { LogStatus } from '#modules/audit/schema'
import { useFrameWords } from '#web/frame-words'
import type { Problem, Reply } from '#web/reply'

export type ViewProps = {
  readonly zone: string
  /** Whether the seats allow to let listeners hear again. */
  readonly mayRunAgain: boolean
  readonly status: Reply<LogStatus>
  /** Asks again how the log stands. */
  readonly reloadStatus: () => void
}

/** The value drawn, or why there is none. */
export function Loaded<Value>({
  reply,
  children,
}: {
  readonly reply: Reply<Value>
  readonly children: (value: Value) => ReactNode
}) {
  const words = useFrameWords()
  if (reply.state === 'waiting')
    return (
      <p className="log-waiting" role="status">
        {words('loading')}
      </p>
    )
  if (reply.state === 'ready') return children(reply.value)
  return (
    <div className="log-problem">
      <ProblemLine problem={reply.problem} />
      <Button onClick={reply.retry}>{words('retry')}</Button>
    </div>
  )
}

/** What the server says, with the code to quote. */
export function ProblemLine({ problem }: { readonly problem: Problem | null }) {
  const words = useFrameWords()
  if (problem === null) return null
  const { title, detail } = problem.said ?? { title: words('failedTitle'), detail: words('failedDetail') }
  return (
    <p className="log-alert" role="alert">
      <b>{title}</b> {detail} <small>{problem.code}</small>
    </p>
  )
}
