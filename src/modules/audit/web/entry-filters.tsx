/** Whose acts, which acts, which days; or one entry by its number. */
import { type FormEvent, useContext } from 'react'
import { useLanguage } from '#web/words'
import { useAuditWords } from './audit-words.ts'
import { NamesContext } from './naming.tsx'

type FilterProps = {
  readonly search: URLSearchParams
  /** Puts values into the address; an empty one is taken out. */
  readonly show: (change: Readonly<Record<string, string>>) => void
}

const programs = ['program', 'operator', 'nobody'] as const
const empty = { actor: '', action: '', object: '', from: '', until: '' }

export function EntryFilters({ search, show }: FilterProps) {
  const words = useAuditWords()
  const { language } = useLanguage()
  const { people, acts } = useContext(NamesContext)
  const isNarrowed = Object.keys(empty).some((name) => search.has(name))
  return (
    <div className="log-filters">
      <label>
        {words('who')}
        <select value={search.get('actor') ?? ''} onChange={({ target }) => show({ actor: target.value })}>
          <option value="">{words('anyone')}</option>
          {programs.map((id) => (
            <option key={id} value={id}>
              {words(`actor.${id}`)}
            </option>
          ))}
          {Object.entries(people).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('act')}
        <select value={search.get('action') ?? ''} onChange={({ target }) => show({ action: target.value })}>
          <option value="">{words('anyAct')}</option>
          {Object.entries(acts).map(([code, name]) => (
            <option key={code} value={code}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('from')}
        <input type="date" value={search.get('from') ?? ''} onChange={({ target }) => show({ from: target.value })} />
      </label>
      <label>
        {words('until')}
        <input type="date" value={search.get('until') ?? ''} onChange={({ target }) => show({ until: target.value })} />
      </label>
      <GoToNumber show={show} />
      {isNarrowed ? (
        <button type="button" className="log-clear" onClick={() => show(empty)}>
          {words('clear')}
        </button>
      ) : null}
    </div>
  )
}

function GoToNumber({ show }: Pick<FilterProps, 'show'>) {
  const words = useAuditWords()
  const open = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const number = new FormData(event.currentTarget).get('number')
    if (typeof number === 'string' && number !== '') show({ entry: number })
  }
  return (
    <form onSubmit={open} className="log-goto">
      <label>
        {words('goTo')}
        <input name="number" type="number" min={1} inputMode="numeric" />
      </label>
      <button type="submit" className="control">
        {words('open')}
      </button>
    </form>
  )
}
