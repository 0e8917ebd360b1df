/** The plan at a glance: time, states of its items, what carries its promises. */
import { useMemo } from 'react'
import { coverageOrder, stateOrder } from './orders.ts'
import { StateGlyph } from './glyphs.tsx'
import { checkable, countCoverage, countStates, elapsedShare, type PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

export function Overview({ view }: { readonly view: PlanView }) {
  const words = usePlanWords()
  const { document } = view
  const facts = useMemo(() => factsOf(view), [view])
  return (
    <>
      <section>
        <h2 className="label">
          {words('overview')}
          <span className="figures">
            {document.plan.from} – {document.plan.to}
          </span>
        </h2>
        <div className="time-line">
          <p className="big-number">
            {facts.items.length}
            <small>{words('items')}</small>
          </p>
          <div className="time">
            <span>{words('elapsed', { percent: (elapsedShare(document) * 100).toFixed(1) })}</span>
            <svg viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">
              <rect className="time-track" y="4" width="300" height="4" />
              <rect className="time-passed" y="4" width={300 * elapsedShare(document)} height="4" />
            </svg>
            <span>{words('quantified', { count: facts.quantified })}</span>
          </div>
        </div>
        <ul className="counts">
          {stateOrder.map((state) => (
            <li key={state} className={facts.states.has(state) ? 'some' : 'zero'}>
              <StateGlyph state={state} />
              <span>{words(`state.${state}`)}</span>
              <b>{facts.states.get(state) ?? 0}</b>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="label">
          {words('promises')}
          <span>{words('promiseTotal', { count: facts.promises.length })}</span>
        </h2>
        <ul className="coverage-counts">
          {coverageOrder.map((coverage) => (
            <li key={coverage}>
              <b>{facts.coverage.get(coverage) ?? 0}</b>
              <span className={coverage === 'assumed' ? 'assumed' : ''}>{words(`coverage.${coverage}`)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function factsOf({ document }: PlanView) {
  const items = document.clauses.filter((clause) => clause.item)
  const promises = document.clauses.flatMap(checkable)
  const targets = document.clauses.flatMap((clause) => clause.targets)
  return {
    items,
    promises,
    states: countStates(items),
    coverage: countCoverage(promises),
    quantified: targets.filter((target) => target.value !== null).length,
  }
}
