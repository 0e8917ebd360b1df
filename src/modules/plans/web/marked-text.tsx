/** A printed paragraph: heading in 楷体, words of promises underlined by kind, marks of the source drawn full-width. */
import { Fragment } from 'react'
import type { DocumentClause } from '#modules/plans/schema'
import { type Piece, piecesOf, type Run, runsOf } from './text-runs.ts'

/** Plain words with their marks drawn; what is copied is what was printed. */
export function PrintedText({ text }: { readonly text: string }) {
  return <Pieces pieces={piecesOf(text)} />
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, drawn }, index) =>
    drawn === null ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <i key={index} className="mark" data-drawn={drawn}>
        <b>{text}</b>
      </i>
    ),
  )
}

type MarkedTextProps = {
  readonly clause: DocumentClause
  readonly paragraph: number
  /** The promise the address chooses. */
  readonly chosen: string | null
  /** Numbers of promises among the checkable ones, shown while the clause is chosen. */
  readonly numbers: ReadonlyMap<string, number> | null
}

export function MarkedText({ clause, paragraph, chosen, numbers }: MarkedTextProps) {
  const runs = runsOf(clause, paragraph)
  const heading = runs.filter((run) => run.heading)
  const rest = runs.filter((run) => !run.heading)
  const hidden = clause.promises.filter((_, index) => heading.some((run) => run.begins.includes(index)))
  return (
    <>
      {hidden.map(({ id }) => (
        <span key={id} id={id} />
      ))}
      {heading.length === 0 ? null : (
        <span className="run-in" role="heading" aria-level={3}>
          <a href={`#${clause.id}`}>
            {heading.map((run, index) => (
              <Pieces key={index} pieces={run.pieces} />
            ))}
          </a>
        </span>
      )}
      {rest.map((run, index) => (
        <PromiseRun key={index} run={run} clause={clause} chosen={chosen} numbers={numbers} />
      ))}
    </>
  )
}

type PromiseRunProps = Omit<MarkedTextProps, 'paragraph'> & { readonly run: Run }

function PromiseRun({ run, clause, chosen, numbers }: PromiseRunProps) {
  const promise = run.promise === null ? undefined : clause.promises[run.promise]
  if (promise === undefined) return <Pieces pieces={run.pieces} />
  const classes = ['promise', `kind-${promise.kind}`]
  if (run.shared.some((index) => clause.promises[index]?.id === chosen)) classes.push('chosen')
  const begins = run.begins.map((index) => clause.promises[index]?.id ?? '')
  const own = begins.includes(promise.id)
  return (
    <span className={classes.join(' ')} data-promise={promise.id} {...(own ? { id: promise.id } : {})}>
      {numbers === null || begins.length === 0 ? null : (
        <sup aria-hidden="true">{begins.map((id) => numbers.get(id)).join(' ')}</sup>
      )}
      {begins.map((id) => (id === promise.id ? null : <span key={id} id={id} />))}
      <Pieces pieces={run.pieces} />
    </span>
  )
}
