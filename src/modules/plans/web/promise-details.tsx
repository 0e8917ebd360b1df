/** One promise: its words, its target, what carries it, what must be asked first. */
import type { DocumentClause, DocumentPromise, DocumentTarget } from '#modules/plans/schema'
import { KindIcon, StateGlyph } from './glyphs.tsx'
import type { PlanView } from './plan-view.ts'
import { type PlanWords, usePlanWords } from './plan-words.ts'
import { QuestionList } from './question-list.tsx'
import { targetFigure } from './target-words.ts'
import { drawFullWidth } from './text-runs.ts'

type PromiseDetailsProps = {
  readonly view: PlanView
  readonly clause: DocumentClause
  readonly promise: DocumentPromise
}

export function PromiseDetails({ view, clause, promise }: PromiseDetailsProps) {
  const words = usePlanWords()
  const targets = clause.targets.filter((target) => target.promise === promise.id)
  const about = new Set(['questions', 'answers'])
  const questions = promise.carriers.filter((carrier) => about.has(carrier.kind)).map((carrier) => carrier.id)
  const asked = [...questions, ...targets.map((target) => target.question)].filter((id) => id !== null)
  return (
    <>
      <h2 lang="zh-CN">{drawFullWidth(promise.name)}</h2>
      <p className="drawer-state">
        <KindIcon kind={promise.kind} />
        <b>{words(`kind.${promise.kind}`)}</b>
        <span className={`coverage-${promise.coverage}`}>
          {promise.coverage === 'assumed' ? words('answeredByAssumption') : words(`coverage.${promise.coverage}`)}
        </span>
      </p>
      {targets.map((target) => (
        <TargetFacts key={target.id} target={target} words={words} />
      ))}
      <section>
        <h3>{words('verbatim')}</h3>
        <blockquote lang="zh-CN">{drawFullWidth(wordsOf(clause, promise))}</blockquote>
      </section>
      <section>
        <h3>{words('carriers')}</h3>
        <Carriers promise={promise} words={words} />
      </section>
      <QuestionList view={view} ids={[...new Set(asked)]} />
    </>
  )
}

/** The words of a promise as printed; what stands between fragments is an ellipsis. */
function wordsOf(clause: DocumentClause, promise: DocumentPromise): string {
  return promise.fragments
    .map(({ paragraph, range }) => (clause.paragraphs[paragraph]?.text ?? '').slice(...range))
    .join('……')
}

function TargetFacts({ target, words }: { readonly target: DocumentTarget; readonly words: PlanWords }) {
  const figure = targetFigure(target)
  const { baseline, threshold } = target
  return (
    <>
      <p className="drawer-state">
        <StateGlyph state={target.state} />
        <b className={`state-${target.state}`}>{words(`state.${target.state}`)}</b>
        <span>{words('noMeasure')}</span>
      </p>
      <p className="big-number">
        {figure ?? words(`targetKind.${target.kind}`)}
        <small>{target.unit}</small>
      </p>
      <dl className="facts">
        <Fact name={words('target')} value={target.name} />
        {target.comparator === null ? null : (
          <Fact
            name={words('comparator')}
            value={`${words(`comparator.${target.comparator}`)}${
              baseline === null ? '' : words('comparedWith', { year: baseline.year })
            }`}
          />
        )}
        <Fact name={words('strength')} value={words(`strength.${target.strength}`)} />
        <Fact name={words('deadlineLabel')} value={target.deadline ?? '—'} />
        {baseline === null ? null : (
          <Fact
            name={words('baselineValue', { year: baseline.year })}
            value={baseline.value === null ? words('baselineMissing') : baseline.value}
            {...(baseline.assumed ? { assumed: words('assumed') } : {})}
          />
        )}
        {threshold === null ? null : (
          <Fact
            name={words('thresholdLine')}
            value={`${threshold.name} ${targetFigure(threshold) ?? ''} ${threshold.unit}`}
          />
        )}
      </dl>
    </>
  )
}

type FactProps = { readonly name: string; readonly value: string; readonly assumed?: string }

function Fact({ name, value, assumed }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {assumed === undefined ? null : <span className="assumed">{assumed}</span>}
      </dd>
    </div>
  )
}

function Carriers({ promise, words }: { readonly promise: DocumentPromise; readonly words: PlanWords }) {
  const carriers = promise.carriers.filter((carrier) => carrier.kind !== 'questions' && carrier.kind !== 'answers')
  const onlyNoted = promise.coverage === 'noted' || promise.coverage === 'assumed'
  if (carriers.length === 0) return <p className="quiet">{words(onlyNoted ? 'carriersNoted' : 'carriersNone')}</p>
  return (
    <ul className="carrier-list">
      {carriers.map((carrier) => (
        <li key={`${carrier.kind} ${carrier.id}`}>
          <span className="quiet">{words(`carrier.${carrier.kind}`)}</span>
          <span lang="zh-CN">{carrier.name}</span>
          {carrier.assumed ? <span className="assumed">{words('assumed')}</span> : null}
        </li>
      ))}
      {onlyNoted ? <li className="quiet">{words('carriersNoted')}</li> : null}
    </ul>
  )
}
