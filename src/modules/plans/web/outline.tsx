/** The outline: sections with their promises and the states of their items; the section being read shows its items. */
import { memo } from 'react'
import { Filters } from './filters.tsx'
import { StateGlyph } from './glyphs.tsx'
import { Legend } from './legend.tsx'
import { PrintedText } from './marked-text.tsx'
import { checkable, outlineNumber, type PlanView, type Section } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

type OutlineProps = { readonly view: PlanView; readonly sections: readonly Section[]; readonly reading: string | null }

export const Outline = memo(function Outline({ view, sections, reading }: OutlineProps) {
  const words = usePlanWords()
  return (
    <div className="outline-body">
      <Filters view={view} />
      <nav aria-label={words('outline')}>
        <p className="label">
          {words('outline')}
          <span>{words('promises')}</span>
        </p>
        <ol className="outline-list">
          {sections.map((section) =>
            section.head === null ? null : (
              <OutlineSection key={section.head.id} section={section} current={section.head.id === reading} />
            ),
          )}
        </ol>
      </nav>
      <Legend />
    </div>
  )
})

/** A section with very many items shows only its name: the text itself is the list then. */
const itemsMax = 60

function OutlineSection({ section, current }: { readonly section: Section; readonly current: boolean }) {
  const { head, clauses } = section
  if (head === null) return null
  const promises = [head, ...clauses].reduce((sum, clause) => sum + checkable(clause).length, 0)
  const shown = clauses.length <= itemsMax ? clauses : []
  return (
    <li className={current ? 'current' : ''}>
      <a className="outline-section" href={`#${head.id}`} {...(current ? { 'aria-current': 'true' as const } : {})}>
        <span className="outline-number" lang="zh-CN">
          {outlineNumber(head)}
        </span>
        <span lang="zh-CN">
          <PrintedText text={head.heading ?? head.number ?? ''} />
        </span>
        <span className="outline-count">{promises === 0 ? '' : promises}</span>
      </a>
      {current ? <OutlineItems clauses={shown} /> : <Dots clauses={shown} />}
    </li>
  )
}

function OutlineItems({ clauses }: Pick<Section, 'clauses'>) {
  const words = usePlanWords()
  return (
    <ol className="outline-items">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <a href={`#${clause.id}`}>
            {clause.state === null ? (
              <i className="dot" />
            ) : (
              <StateGlyph state={clause.state} label={words(`state.${clause.state}`)} />
            )}
            <span lang="zh-CN">
              <PrintedText text={clause.heading ?? clause.number ?? clause.id} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

/** The states of a section's items as a row of shapes; where nothing lives yet, a dot. */
function Dots({ clauses }: Pick<Section, 'clauses'>) {
  const words = usePlanWords()
  if (!clauses.some((clause) => clause.state !== null)) return null
  const said = clauses.map((clause) => words(clause.state === null ? 'state.none' : `state.${clause.state}`))
  return (
    <span className="dots" role="img" aria-label={said.join(' · ')}>
      {clauses.map((clause) =>
        clause.state === null ? (
          <i key={clause.id} className="dot" />
        ) : (
          <StateGlyph key={clause.id} state={clause.state} />
        ),
      )}
    </span>
  )
}
