/** The sections of the document, each under its heading. */
import { memo, useMemo } from 'react'
import { ClauseRow } from './clause-row.tsx'
import { StateGlyph } from './glyphs.tsx'
import { useGrowing } from './growing.ts'
import { PrintedText } from './marked-text.tsx'
import { stateOrder } from './orders.ts'
import { countStates, type PlanView, type Section } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'
import type { Selection } from './selection.ts'

type DocumentBodyProps = {
  readonly view: PlanView
  readonly sections: readonly Section[]
  readonly selection: Selection
}

export function DocumentBody({ view, sections, selection }: DocumentBodyProps) {
  const starts = useMemo(() => startsOf(sections), [sections])
  const total = sections.reduce((sum, section) => sum + section.clauses.length, 0)
  const standing = useGrowing(total, neededFor(sections, starts, selection.clause))
  return sections.map((section, index) => {
    const start = starts[index] ?? 0
    if (start > standing) return null
    const holds = holdsClause(section, selection.clause)
    return (
      <SectionPart
        key={section.head?.id ?? 'start'}
        view={view}
        section={section}
        standing={Math.min(section.clauses.length, standing - start)}
        selected={holds ? selection.clause : null}
        chosen={holds ? selection.promise : null}
      />
    )
  })
}

/** How many clauses stand before each section. */
function startsOf(sections: readonly Section[]): number[] {
  let before = 0
  return sections.map((section) => {
    const start = before
    before += section.clauses.length
    return start
  })
}

function neededFor(sections: readonly Section[], starts: readonly number[], clause: string | null): number {
  const index = sections.findIndex((section) => holdsClause(section, clause))
  if (clause === null || index < 0) return 0
  const at = sections[index]?.clauses.findIndex((one) => one.id === clause) ?? 0
  return (starts[index] ?? 0) + at + 20
}

function holdsClause(section: Section, clause: string | null): boolean {
  return section.head?.id === clause || section.clauses.some((one) => one.id === clause)
}

type SectionPartProps = {
  readonly view: PlanView
  readonly section: Section
  readonly standing: number
  readonly selected: string | null
  readonly chosen: string | null
}

/** Clauses are kept together in groups, so that a long section is compared by group and not by clause. */
const groupSize = 50

const SectionPart = memo(function SectionPart({ view, section, standing, selected, chosen }: SectionPartProps) {
  const { head, clauses } = section
  const groups = useMemo(() => groupsOf(clauses), [clauses])
  return (
    <section {...(head === null ? {} : { 'data-section': head.id })}>
      {head === null ? null : <SectionHeading section={section} />}
      {head === null || head.paragraphs.length < 2 ? null : (
        <ClauseRow
          view={view}
          clause={head}
          selected={selected === head.id}
          chosen={selected === head.id ? chosen : null}
        />
      )}
      {groups.map((group, index) => {
        const holds = group.some((clause) => clause.id === selected)
        return (
          <ClauseGroup
            key={index}
            view={view}
            clauses={group}
            standing={Math.max(0, Math.min(group.length, standing - index * groupSize))}
            selected={holds ? selected : null}
            chosen={holds ? chosen : null}
          />
        )
      })}
    </section>
  )
})

function groupsOf(clauses: Section['clauses']): Section['clauses'][] {
  const count = Math.ceil(clauses.length / groupSize)
  return Array.from({ length: count }, (_, index) => clauses.slice(index * groupSize, (index + 1) * groupSize))
}

type ClauseGroupProps = Omit<SectionPartProps, 'section'> & { readonly clauses: Section['clauses'] }

const ClauseGroup = memo(function ClauseGroup({ view, clauses, standing, selected, chosen }: ClauseGroupProps) {
  if (standing === 0) return null
  return (
    <div className={clauses.length === groupSize ? 'clause-group' : ''}>
      {clauses.slice(0, standing).map((clause) => (
        <ClauseRow
          key={clause.id}
          view={view}
          clause={clause}
          selected={clause.id === selected}
          chosen={clause.id === selected ? chosen : null}
        />
      ))}
    </div>
  )
})

function SectionHeading({ section }: { readonly section: Section }) {
  const words = usePlanWords()
  const { head, clauses } = section
  const states = useMemo(() => countStates(clauses), [clauses])
  if (head === null) return null
  return (
    <header className="clause section-heading" {...(head.paragraphs.length < 2 ? { id: head.id } : {})}>
      <h2 lang="zh-CN">
        <PrintedText text={head.paragraphs[0]?.text ?? ''} />
      </h2>
      <p className="section-states">
        {stateOrder
          .filter((state) => states.has(state))
          .map((state) => (
            <span key={state}>
              <StateGlyph state={state} />
              {words(`state.${state}`)}
              <b>{states.get(state)}</b>
            </span>
          ))}
      </p>
    </header>
  )
}
