/** What lives beside a clause: state, targets, promises, questions, units and deadline. Empty where nothing lives. */
import { memo } from 'react'
import type { DocumentClause, DocumentPromise, DocumentTarget } from '#modules/plans/schema'
import { EmptyBullet } from './bullet.tsx'
import { Icon, KindIcon, StateGlyph } from './glyphs.tsx'
import { marginRoom } from './margin-room.ts'
import { checkable, type PlanView } from './plan-view.ts'
import { type PlanWords, usePlanWords } from './plan-words.ts'
import { targetFigure } from './target-words.ts'
import { UnitChips } from './unit-chips.tsx'

type MarginProps = {
  readonly view: PlanView
  readonly clause: DocumentClause
  readonly numbers: ReadonlyMap<string, number> | null
}

export const Margin = memo(function Margin({ view, clause, numbers }: MarginProps) {
  const words = usePlanWords()
  const promises = checkable(clause)
  if (promises.length === 0 && clause.units.length === 0) return <aside className="margin" aria-hidden="true" />
  const withoutTarget = promises.filter((promise) => !clause.targets.some((target) => target.promise === promise.id))
  const shown = marginRoom(clause, withoutTarget.length)
  const hidden = withoutTarget.length - shown
  return (
    <aside className="margin" aria-label={`${view.labelById.get(clause.id) ?? ''} ${clause.heading ?? ''}`}>
      <StateLine clause={clause} words={words} />
      <div className="margin-more">
        {clause.targets.map((target) => (
          <TargetRow key={target.id} target={target} number={numbers?.get(target.promise)} words={words} />
        ))}
        {withoutTarget.slice(0, shown).map((promise) => (
          <PromiseRow key={promise.id} promise={promise} number={numbers?.get(promise.id)} words={words} />
        ))}
        {hidden === 0 ? null : (
          <a className="row more" href={`?detail#${clause.id}`} data-detail={clause.id}>
            {words('more', { count: hidden })}
          </a>
        )}
        <Standing view={view} clause={clause} promises={promises} words={words} />
        <UnitChips view={view} clause={clause} />
      </div>
    </aside>
  )
})

function StateLine({ clause, words }: { readonly clause: DocumentClause; readonly words: PlanWords }) {
  const { state } = clause
  if (state === null) {
    return (
      <a className="row state-line" href={`?detail#${clause.id}`} data-detail={clause.id}>
        <span className="state-none">{words('state.none')}</span>
        <Icon name="down" />
      </a>
    )
  }
  const reason = state === 'no_data' || state === 'not_due' ? reasons[state] : undefined
  return (
    <a className="row state-line target-grid" href={`?detail#${clause.id}`} data-detail={clause.id}>
      <StateGlyph state={state} />
      <span className="state-words">
        <b className={`state-${state}`}>{words(`state.${state}`)}</b>
        {reason === undefined ? null : <span className="reason">{words(reason)}</span>}
      </span>
      <span className="column-head">{words('current')}</span>
      <span className="column-head">{words('target')}</span>
      <Icon name="down" />
    </a>
  )
}

/** Why a state is what it is, where nothing was reported. */
const reasons = { no_data: 'reasonNoData', not_due: 'reasonNotDue' } as const

type RowProps = { readonly number: number | undefined; readonly words: PlanWords }

function TargetRow({ target, number, words }: RowProps & { readonly target: DocumentTarget }) {
  const figure = targetFigure(target)
  return (
    <a className="row target-row target-grid" href={`#${target.promise}`} title={target.name}>
      <StateGlyph state={target.state} label={words(`state.${target.state}`)} />
      <span className="row-name" lang="zh-CN">
        {number === undefined ? null : <em aria-hidden="true">{number}</em>}
        {target.shortName}
      </span>
      {figure === null ? <span className="bullet" /> : <EmptyBullet />}
      <span className="figure now">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{words('currentNone')}</span>
      </span>
      <span className="figure aim">
        {figure === null ? (
          <span className="without-number">{words(`targetKind.${target.kind}`)}</span>
        ) : (
          <>
            {figure}
            <u>{target.unit}</u>
          </>
        )}
      </span>
    </a>
  )
}

function PromiseRow({ promise, number, words }: RowProps & { readonly promise: DocumentPromise }) {
  const said = promise.coverage === 'nothing' ? 'coverage-quiet' : `coverage-${promise.coverage}`
  return (
    <a className="row promise-row" href={`#${promise.id}`} title={promise.name}>
      <KindIcon kind={promise.kind} />
      <span className="visually-hidden">{words(`kind.${promise.kind}`)}</span>
      <span className="row-name" lang="zh-CN">
        {number === undefined ? null : <em aria-hidden="true">{number}</em>}
        {promise.name}
      </span>
      <span className={said}>{words(`coverage.${promise.coverage}`)}</span>
    </a>
  )
}

type StandingProps = Omit<MarginProps, 'numbers'> & {
  readonly promises: readonly DocumentPromise[]
  readonly words: PlanWords
}

/** How many questions stand open, how many answers are assumed, how many promises nothing carries. */
function Standing({ view, clause, promises, words }: StandingProps) {
  const questions = clause.questions.map((id) => view.questionById.get(id)).filter((question) => question !== undefined)
  const open = questions.filter((question) => question.answer === null).length
  const assumed = questions.filter((question) => question.answer?.assumed === true).length
  const nothing = promises.filter((promise) => promise.coverage === 'nothing').length
  return (
    <p className="row standing">
      {questions.length === 0 ? null : <Icon name="question" />}
      <span>{open === 0 ? null : words('questionsOpen', { count: open })}</span>
      {assumed === 0 ? null : <span className="assumed">{words('assumedAnswers', { count: assumed })}</span>}
      <span className="standing-end">
        {nothing === 0
          ? words('coverageAll', { count: promises.length })
          : words('coverageLine', { count: promises.length, nothing })}
      </span>
    </p>
  )
}
