/** Views of the ledger: those of the house, and a person's own. A view is a name for the filters in the address. */
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { ledgerApi } from '#modules/ledger/schema'
import { useEndpoint, useSend } from '#web/api'
import { useLedgerWords } from './ledger-words.ts'

const house = [
  { key: 'all', query: '' },
  { key: 'mine', query: '?mine' },
  { key: 'unit', query: '?group=unit' },
  { key: 'section', query: '?group=section' },
  { key: 'due', query: '?group=due' },
  { key: 'waiting', query: '?reporting=waiting&group=unit' },
] as const

type ViewBarProps = { readonly zone: string; readonly query: URLSearchParams; readonly own: readonly string[] }

export function ViewBar({ zone, query, own }: ViewBarProps) {
  const words = useLedgerWords()
  const reply = useEndpoint(ledgerApi.listViews, { zone })
  const ending = useSend(ledgerApi.endView)
  const here = textOf(query)
  const shown = house.filter(({ key }) => key !== 'mine' || own.length > 0)
  const views = reply.state === 'ready' ? reply.value.views : []
  const reload = (): void => void (reply.state === 'ready' && reply.reload())
  const isNew = ![...house, ...views].some((view) => textOf(new URLSearchParams(view.query)) === here)
  return (
    <nav className="ledger-views" aria-label={words('views')}>
      {shown.map(({ key, query: own }) => (
        <ViewLink key={key} here={here} query={own}>
          {words(`view.${key}`)}
        </ViewLink>
      ))}
      {views.map(({ id, name, query: own }) => (
        <span key={id} className="ledger-own-view">
          <ViewLink here={here} query={own}>
            {name}
          </ViewLink>
          <button
            type="button"
            aria-label={words('deleteView', { name })}
            onClick={() => void ending.send({ zone, view: id }, undefined).then(reload)}
          >
            ×
          </button>
        </span>
      ))}
      {isNew ? <SaveView zone={zone} query={here} saved={reload} /> : null}
    </nav>
  )
}

type ViewLinkProps = { readonly here: string; readonly query: string; readonly children: string }

function ViewLink({ here, query, children }: ViewLinkProps) {
  const isHere = textOf(new URLSearchParams(query)) === here
  return (
    <Link to={{ search: query }} {...(isHere ? { 'aria-current': 'page' } : {})}>
      {children}
    </Link>
  )
}

/** The month is none of a view's business: a view is looked at every month. */
function textOf(query: URLSearchParams): string {
  const rest = new URLSearchParams(
    [...query].filter(([name]) => name !== 'month').sort(([a], [b]) => a.localeCompare(b)),
  )
  const text = rest.toString()
  return text === '' ? '' : `?${text}`
}

type SaveViewProps = { readonly zone: string; readonly query: string; readonly saved: () => void }

function SaveView({ zone, query, saved }: SaveViewProps) {
  const words = useLedgerWords()
  const [open, setOpen] = useState(false)
  const saving = useSend(ledgerApi.saveView)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const name = new FormData(event.currentTarget).get('name') as string
    if (!(await saving.send({ zone }, { name, query })).ok) return
    setOpen(false)
    saved()
  }
  if (!open) {
    return (
      <button type="button" className="ledger-quiet" onClick={() => setOpen(true)}>
        {words('saveView')}
      </button>
    )
  }
  return (
    <form className="ledger-closing" onSubmit={(event) => void submit(event)}>
      <input name="name" required maxLength={30} aria-label={words('viewName')} placeholder={words('viewName')} />
      <button type="submit" className="control" disabled={saving.busy}>
        {words('save')}
      </button>
      <button type="button" className="ledger-quiet" onClick={() => setOpen(false)}>
        {words('cancel')}
      </button>
    </form>
  )
}
