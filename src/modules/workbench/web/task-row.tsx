/** One thing that waits, and the way to it. */
import { Link } from 'react-router'
import type { Task } from '#modules/workbench/schema'
import { useWorkbenchWords } from './workbench-words.ts'

type TaskRowProps = { readonly task: Task; readonly nameOf: (office: string) => string }

export function itemPath({ plan, id }: { readonly plan: string; readonly id: string }): string {
  return `/ledger/${encodeURIComponent(plan)}/${encodeURIComponent(id)}`
}

export function TaskRow({ task, nameOf }: TaskRowProps) {
  const words = useWorkbenchWords()
  switch (task.kind) {
    case 'note':
      return (
        <Row to={itemPath(task.item)} title={task.item.heading} side={words('due', { day: task.closesOn })}>
          {nameOf(task.office)}
        </Row>
      )
    case 'instruction':
      return (
        <Row
          to={itemPath(task.item)}
          title={task.item.heading}
          side={words('instruction', { name: task.principal, day: task.givenOn })}
        >
          {task.text}
        </Row>
      )
    case 'confirmation':
      return (
        <Row
          to={itemPath(task.item)}
          title={task.item.heading}
          side={words('confirmation', { name: task.enteredBy, day: task.givenOn })}
        >
          {task.text}
        </Row>
      )
    case 'allotment':
      return (
        <Row
          to="/ledger?unconfirmed"
          title={words('allotment', { from: nameOf(task.from), to: nameOf(task.to), count: task.count })}
          side=""
        />
      )
    case 'unreported':
      return (
        <Row
          to={`/ledger?reporting=waiting&unit=${encodeURIComponent(task.office)}`}
          title={words('unreported', { office: nameOf(task.office), count: task.count })}
          side={words('due', { day: task.closesOn })}
        />
      )
  }
}

type Unreported = Extract<Task, { kind: 'unreported' }>

/** All units that still owe notes in one row, with the list below it. */
export function UnreportedRow({
  tasks,
  nameOf,
}: {
  readonly tasks: readonly Unreported[]
  readonly nameOf: (office: string) => string
}) {
  const words = useWorkbenchWords()
  const count = tasks.reduce((sum, task) => sum + task.count, 0)
  return (
    <li>
      <Link to="/ledger?reporting=waiting&group=unit">
        {words('unreportedSummary', { units: tasks.length, count })}
      </Link>
      <details>
        <summary>{words('openList')}</summary>
        <ul>
          {tasks.map((task) => (
            <TaskRow key={task.office} task={task} nameOf={nameOf} />
          ))}
        </ul>
      </details>
    </li>
  )
}

type RowProps = { readonly to: string; readonly title: string; readonly side: string; readonly children?: string }

function Row({ to, title, side, children }: RowProps) {
  return (
    <li>
      <Link to={to} lang="zh-CN">
        {title}
      </Link>
      <small>{side}</small>
      {children === undefined ? null : <p lang="zh-CN">{children}</p>}
    </li>
  )
}
