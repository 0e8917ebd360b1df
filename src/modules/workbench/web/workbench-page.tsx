/** What waits for whoever is signed in: to report, to act on, to review; and his notices. */
import type { ReactNode } from 'react'
import { type Task, type Workbench, workbenchApi } from '#modules/workbench/schema'
import { useEndpoint } from '#web/api'
import { Frame } from '#web/frame'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { useMe } from '#web/session'
import { Notices } from './notices.tsx'
import { TaskRow, UnreportedRow } from './task-row.tsx'
import { useWorkbenchWords } from './workbench-words.ts'

export function WorkbenchPage() {
  const me = useMe()
  // Without a zone the server says what is missing: signing in.
  const reply = useEndpoint(workbenchApi.getWorkbench, me === null ? null : { zone: me.zone ?? 'none' })
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return <WaitingPage />
  return <LoadedWorkbench zone={me?.zone ?? ''} workbench={reply.value} reload={reply.reload} />
}

type LoadedProps = { readonly zone: string; readonly workbench: Workbench; readonly reload: () => void }

function LoadedWorkbench({ zone, workbench, reload }: LoadedProps) {
  const words = useWorkbenchWords()
  const { reports, toReport, toHandle, toReview, month, closesOn } = workbench
  const names = new Map(workbench.offices.map(({ id, name }) => [id, name]))
  const nameOf = (office: string): string => names.get(office) ?? office
  const unreported = toHandle.filter((task) => task.kind === 'unreported')
  const others = toHandle.filter((task) => task.kind !== 'unreported')
  return (
    <Frame title={words('title')} asOf={workbench.today}>
      <div className="workbench">
        <header>
          <h1>{words('title')}</h1>
          <p>
            {month === null || closesOn === null ? words('notConcerned') : words('asked', { month, day: closesOn })}
          </p>
        </header>
        <div className="workbench-columns">
          <div>
            <Section
              title={words('toReport')}
              count={toReport.length}
              none={words(reports ? 'toReportNone' : 'toReportNotYours')}
              side={toReport.length > 0 ? words('minutes') : ''}
            >
              {toReport.map((task) => (
                <TaskRow key={keyOf(task)} task={task} nameOf={nameOf} />
              ))}
            </Section>
            <Section
              title={words('toHandle')}
              count={others.length + Math.min(unreported.length, 1)}
              none={words('toHandleNone')}
              side=""
            >
              {others.map((task) => (
                <TaskRow key={keyOf(task)} task={task} nameOf={nameOf} />
              ))}
              {unreported.length === 0 ? null : <UnreportedRow tasks={unreported} nameOf={nameOf} />}
            </Section>
            <Section title={words('toReview')} count={toReview.length} none={words('toReviewNone')} side="">
              {toReview.map((task) => (
                <TaskRow key={keyOf(task)} task={task} nameOf={nameOf} />
              ))}
            </Section>
          </div>
          <Notices zone={zone} notices={workbench.notices} reload={reload} />
        </div>
      </div>
    </Frame>
  )
}

function keyOf(task: Task): string {
  return JSON.stringify(task)
}

type SectionProps = {
  readonly title: string
  readonly count: number
  readonly none: string
  readonly side: string
  readonly children: ReactNode
}

function Section({ title, count, none, side, children }: SectionProps) {
  return (
    <section>
      <h2>
        {title} <b>{count}</b>
        <small>{side}</small>
      </h2>
      {count === 0 ? <p className="workbench-none">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}
