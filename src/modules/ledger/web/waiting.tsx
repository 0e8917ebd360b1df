/** Nobody is signed in, or the answer is not there: each says so in its own words. */
import type { ReactNode } from 'react'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import type { Reply } from '#web/reply'

type AwaitedProps<Value> = {
  readonly reply: Reply<Value>
  readonly children: (value: Value, reload: () => void, etag: string) => ReactNode
}

/** What a reply shows once it is there. */
export function Awaited<Value>({ reply, children }: AwaitedProps<Value>) {
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return <WaitingPage />
  return children(reply.value, reply.reload, reply.etag)
}
