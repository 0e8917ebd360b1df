/** A whole clause: its promises with what carries them, its questions, its units. */
import type { DocumentClause } from '#modules/plans/schema'
import { KindIcon, StateGlyph } from './glyphs.tsx'
import type { PlanView } from './plan-view.ts'
import { checkable } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'
import { QuestionList } from './question-list.tsx'
import { drawFullWidth } from './text-runs.ts'

type ClauseDetailsProps = { readonly view: PlanView; readonly clause: DocumentClause }

export function ClauseDetails({ view, clause }: ClauseDetailsProps) {
  const words = usePlanWords()
  const promises = checkable(clause)
  const principles = clause.promises.length - promises.length
  return (
    <>
      <h2 lang="zh-CN">{drawFullWidth(clause.heading ?? clause.number ?? '')}</h2>
      <p className="drawer-state">
        {clause.state === null ? (
          <span className="state-none">{words('state.none')}</span>
        ) : (
          <>
            <StateGlyph state={clause.state} />
            <b className={`state-${clause.state}`}>{words(`state.${clause.state}`)}</b>
          </>
        )}
        <span>{clause.deadline === null ? words('noDeadline') : words('deadline', { date: clause.deadline })}</span>
      </p>
      <Units view={view} clause={clause} />
      {promises.length === 0 ? null : (
        <section>
          <h3>
            {words('promises')}
            <span>{words('promiseTotal', { count: promises.length })}</span>
          </h3>
          <ol className="promise-list">
            {promises.map((promise) => (
              <li key={promise.id}>
                <a href={`#${promise.id}`}>
                  <KindIcon kind={promise.kind} />
                  <span className="visually-hidden">{words(`kind.${promise.kind}`)}</span>
                  <span className="promise-name" lang="zh-CN">
                    {drawFullWidth(promise.name)}
                  </span>
                  <span className={promise.coverage === 'nothing' ? 'coverage-quiet' : `coverage-${promise.coverage}`}>
                    {words(`coverage.${promise.coverage}`)}
                  </span>
                </a>
              </li>
            ))}
          </ol>
          {principles === 0 ? null : <p className="quiet">{words('principles', { count: principles })}</p>}
        </section>
      )}
      <QuestionList view={view} ids={clause.questions} />
    </>
  )
}

function Units({ view, clause }: ClauseDetailsProps) {
  const words = usePlanWords()
  if (clause.units.length === 0) return null
  return (
    <section>
      <h3>{words('responsible')}</h3>
      <ul className="unit-list">
        {clause.units.map((unit) => (
          <li key={unit.office}>
            <span lang="zh-CN">{view.officeById.get(unit.office)?.name ?? unit.office}</span>
            <span className="quiet">
              {words(`role.${unit.role}`)}
              {unit.assumed ? <span className="assumed">{words('assumed')}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
