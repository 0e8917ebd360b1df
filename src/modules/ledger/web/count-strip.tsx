/** How many, in one line; each number leads to what it counts. */
import { Link } from 'react-router'
import { changed, type Counts } from './filter.ts'
import { useLedgerWords } from './ledger-words.ts'

type CountStripProps = { readonly counts: Counts; readonly query: URLSearchParams }

export function CountStrip({ counts, query }: CountStripProps) {
  const words = useLedgerWords()
  const to = (changes: Readonly<Record<string, string | null>>) => ({ search: changed(query, changes) })
  const none = { reporting: null, instructions: null, unconfirmed: null }
  const entries = [
    { key: 'items', search: to(none) },
    { key: 'owed', search: to(none) },
    { key: 'reported', search: to({ ...none, reporting: 'reported' }) },
    { key: 'late', search: to({ ...none, reporting: 'late' }) },
    { key: 'open', search: to({ ...none, reporting: 'open' }) },
    { key: 'missing', search: to({ ...none, reporting: 'missing' }) },
    { key: 'instructions', search: to({ ...none, instructions: '' }) },
    { key: 'unconfirmed', search: to({ ...none, unconfirmed: '' }) },
  ] as const
  const shown = entries.filter(({ key }) => counts[key] > 0 || (key !== 'unconfirmed' && key !== 'late'))
  return (
    <ul className="ledger-counts" aria-label={words('counts')}>
      {shown.map(({ key, search }) => (
        <li key={key} className={`ledger-count-${key}${counts[key] === 0 ? ' ledger-count-none' : ''}`}>
          <Link to={search} replace>
            <b>{counts[key]}</b> {words(`count.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
