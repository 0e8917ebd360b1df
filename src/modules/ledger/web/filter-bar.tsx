/** Unit, section, plan and name; what is chosen stands in the address. */
import { useNavigate } from 'react-router'
import { Link } from 'react-router'
import type { Ledger } from '#modules/ledger/schema'
import { drawFullWidth } from '#modules/plans/web'
import { changed, type Filter } from './filter.ts'
import { namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'

type FilterBarProps = {
  readonly ledger: Ledger
  readonly filter: Filter
  readonly shown: number
  readonly query: URLSearchParams
}

type Option = { readonly value: string; readonly name: string }

export function FilterBar({ ledger, filter, shown, query }: FilterBarProps) {
  const words = useLedgerWords()
  const navigate = useNavigate()
  const nameOf = namesOf(ledger)
  const set = (changes: Readonly<Record<string, string | null>>): void =>
    void navigate({ search: changed(query, changes) }, { replace: true })
  const offices = [...new Set(ledger.items.flatMap(({ units }) => units.map(({ office }) => office)))]
  const sections = ledger.plans
    .filter(({ id }) => filter.plan === null || id === filter.plan)
    .flatMap(({ id, sections }) =>
      sections.filter((section) => ledger.items.some((item) => item.plan === id && item.section === section.id)),
    )
  const chosen = [filter.unit, filter.section, filter.plan, filter.reporting].some((one) => one !== null)
  const isFiltered = chosen || filter.words !== '' || filter.instructions || filter.unconfirmed
  return (
    <div className="ledger-filters" role="group" aria-label={words('filters')}>
      <Choice
        label={words('unit')}
        value={filter.unit}
        options={offices.map((value) => ({ value, name: nameOf(value) }))}
        onChange={(unit) => set({ unit })}
      />
      <Choice
        label={words('section')}
        value={filter.section}
        options={sections.map(({ id, number, heading }) => ({
          value: id,
          name: drawFullWidth(`${number ?? ''}${heading}`),
        }))}
        onChange={(section) => set({ section })}
      />
      {ledger.plans.length < 2 ? null : (
        <Choice
          label={words('plan')}
          value={filter.plan}
          options={ledger.plans.map(({ id, title }) => ({ value: id, name: title }))}
          onChange={(plan) => set({ plan, section: null })}
        />
      )}
      <label>
        <span>{words('find')}</span>
        <input type="search" value={filter.words} onChange={(event) => set({ q: event.target.value })} />
      </label>
      <span className="ledger-shown" role="status">
        {words('shown', { shown, total: ledger.items.length })}
      </span>
      {isFiltered ? (
        <Link
          className="ledger-quiet"
          to={{
            search: changed(query, {
              unit: null,
              section: null,
              plan: null,
              reporting: null,
              instructions: null,
              unconfirmed: null,
              q: '',
            }),
          }}
        >
          {words('clear')}
        </Link>
      ) : null}
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | null
  readonly options: readonly Option[]
  readonly onChange: (value: string | null) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const words = useLedgerWords()
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{words('all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang="zh-CN">
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
