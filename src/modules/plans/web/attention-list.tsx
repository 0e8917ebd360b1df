/** At most five things a leader must see, the gravest first; each leads to its clause. */
import type { Attention } from '#modules/plans/schema'
import { StateGlyph, Icon } from './glyphs.tsx'
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

export function AttentionList({ view }: { readonly view: PlanView }) {
  const words = usePlanWords()
  const { attention } = view.document
  return (
    <section id="attention" tabIndex={-1}>
      <h2 className="label">
        {words('attention')}
        <span>{words('attentionCount', { count: attention.length })}</span>
      </h2>
      {attention.length === 0 ? <p className="reason">{words('attentionNone')}</p> : null}
      <ol className="attention">
        {attention.map((one) => (
          <li key={`${one.kind} ${one.clause} ${one.subject}`}>
            <a href={addressOf(one)} title={words(`attention.${one.kind}`, { subject: one.subject, count: one.count })}>
              {one.kind === 'overdue' ? <StateGlyph state="no_data" /> : <Icon name={icons[one.kind]} />}
              <b lang="zh-CN">{view.labelById.get(one.clause)}</b>
              <span className="attention-words">
                {words(`attention.${one.kind}`, { subject: one.subject, count: one.count })}
              </span>
              <span className="attention-side">{words(`attentionSide.${one.kind}`, { count: one.count })}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

const icons = {
  unassigned: 'attention',
  question: 'question',
  lead_unconfirmed: 'attention',
  uncovered: 'relation',
} as const

/** Questions and what nothing carries are told in the clause's details. */
function addressOf({ kind, clause }: Attention): string {
  return kind === 'question' || kind === 'uncovered' ? `?detail#${clause}` : `#${clause}`
}
