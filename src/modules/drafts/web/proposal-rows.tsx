/** The document and the proposal: a row for each clause, its words at the left, what was read in them at the right. */
import { memo, type ReactNode, useMemo } from 'react'
import { useGrowing } from '#modules/plans/web'
import { EntryLine } from './entry-line.tsx'
import type { Names } from './entry-words.ts'
import type { Row } from './rows.ts'
import { SourceText } from './source-text.tsx'
import { useDraftWords } from './words.ts'
import type { Finding } from './working-draft.ts'

type ProposalRowsProps = {
  readonly names: Names
  /** Those to be shown, with the entries that are listed. */
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  /** What stands below the chosen entry while it is being changed. */
  readonly form: ReactNode
}

/** Rows are kept together in groups, so that a long document is compared by group and not by row. */
const groupSize = 50

export function ProposalRows({ names, rows, chosen, findings, form }: ProposalRowsProps) {
  const at = rows.findIndex(({ entries }) => entries.some(({ id }) => id === chosen))
  const standing = useGrowing(rows.length, at + 20)
  const groups = useMemo(() => groupsOf(rows), [rows])
  return groups.map((group, index) => {
    const start = index * groupSize
    if (start >= standing) return null
    const holds = at >= start && at < start + groupSize
    return (
      <div key={group[0]?.id} className={group.length === groupSize ? 'row-group' : ''}>
        {group.slice(0, standing - start).map((row, place) => {
          const isChosen = holds && start + place === at
          return (
            <ProposalRow
              key={row.id}
              names={names}
              row={row}
              chosen={isChosen || isMarked(row, chosen) ? chosen : null}
              holds={isChosen}
              findings={findingsOf(row, findings)}
              form={isChosen ? form : null}
            />
          )
        })}
      </div>
    )
  })
}

function groupsOf(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / groupSize)
  return Array.from({ length: count }, (_, index) => rows.slice(index * groupSize, (index + 1) * groupSize))
}

/** A unit is named in more rows than its own. */
function isMarked({ marks }: Row, chosen: string | null): boolean {
  return chosen !== null && marks.some(({ entry }) => entry === chosen)
}

const none: readonly Finding[] = []

function findingsOf({ entries }: Row, findings: ReadonlyMap<string, readonly Finding[]>): readonly Finding[] {
  if (findings.size === 0) return none
  const own = entries.flatMap(({ id }) => findings.get(id) ?? none)
  return own.length === 0 ? none : own
}

type ProposalRowProps = {
  readonly names: Names
  readonly row: Row
  readonly chosen: string | null
  readonly holds: boolean
  readonly findings: readonly Finding[]
  readonly form: ReactNode
}

const ProposalRow = memo(function ProposalRow({ names, row, chosen, holds, findings, form }: ProposalRowProps) {
  const words = useDraftWords()
  const classes = ['row', ...(holds ? ['holds'] : []), ...(row.clause?.status === 'rejected' ? ['row-rejected'] : [])]
  return (
    <div className={classes.join(' ')}>
      <SourceText text={names.text} row={row} chosen={chosen} />
      <ul className="entries" aria-label={words('proposal')}>
        {row.entries.map((entry) => (
          <EntryLine
            key={entry.id}
            names={names}
            entry={entry}
            chosen={entry.id === chosen}
            findings={findings.length === 0 ? none : findings.filter((finding) => finding.entry === entry.id)}
          >
            {entry.id === chosen ? form : null}
          </EntryLine>
        ))}
      </ul>
    </div>
  )
})
