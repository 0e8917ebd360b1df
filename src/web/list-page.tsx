/** The shape of a page with a list: title, where else to go, tools, and the list itself. */
import type { ReactNode } from 'react'
import { Frame } from './frame.tsx'
import './list-page.css'

type ListPageProps = {
  readonly title: string
  /** Above the title: the pages beside this one, or the way back. */
  readonly above?: ReactNode
  /** Below the title: a sentence, or facts. */
  readonly below?: ReactNode
  /** Right of the title: what can be done. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function ListPage({ title, above, below, actions, children }: ListPageProps) {
  return (
    <Frame title={title}>
      <div className="list-page">
        {above}
        <div className="list-head">
          <div>
            <h1 lang={/\p{Script=Han}/u.test(title) ? 'zh-CN' : undefined}>{title}</h1>
            {below}
          </div>
          {actions === undefined ? null : <div className="list-actions">{actions}</div>}
        </div>
        {children}
      </div>
    </Frame>
  )
}

type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <label className="tool tool-search">
      <span>{label}</span>
      <input type="search" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
