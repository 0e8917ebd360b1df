/** Choosing by unit and state; what matches is counted. */
import { type ReactNode, useId, useMemo } from 'react'
import { isActive, useFilter } from './filter.ts'
import { stateOrder } from './orders.ts'
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

export function Filters({ view }: { readonly view: PlanView }) {
  const words = usePlanWords()
  const { filter, change } = useFilter()
  const counts = useMemo(() => itemsByUnit(view), [view])
  const units = view.document.offices.filter((office) => counts.has(office.id))
  return (
    <section className="filters" aria-label={words('filters')}>
      <p className="label">
        {words('filters')}
        {isActive(filter) ? (
          <button type="button" className="text-button" onClick={() => change({ unit: '', state: '' })}>
            {words('clear')}
          </button>
        ) : null}
      </p>
      <Choice label={words('unit')} value={filter.unit} onChoose={(unit) => change({ unit })}>
        <option value="">{words('allUnits')}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id} lang="zh-CN">
            {words('counted', { name: unit.name, count: counts.get(unit.id) ?? 0 })}
          </option>
        ))}
      </Choice>
      <Choice
        label={words('stateLabel')}
        value={filter.state}
        onChoose={(state) => change({ state: state as typeof filter.state })}
      >
        <option value="">{words('allStates')}</option>
        {stateOrder.map((state) => (
          <option key={state} value={state}>
            {words(`state.${state}`)}
          </option>
        ))}
      </Choice>
    </section>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className={value === '' ? 'choice' : 'choice chosen'}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

function itemsByUnit({ document }: PlanView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { units } of document.clauses) {
    for (const { office } of units) counts.set(office, (counts.get(office) ?? 0) + 1)
  }
  return counts
}
