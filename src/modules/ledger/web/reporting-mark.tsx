/** Whether a unit has reported, as a shape with its word. */
import type { Reporting } from '#modules/ledger/schema'
import { StateGlyph } from '#modules/plans/web'
import { useLedgerWords } from './ledger-words.ts'

const shapes = { reported: 'done', late: 'at_risk', open: 'not_due', missing: 'no_data' } as const

export function ReportingMark({ reporting }: { readonly reporting: Reporting }) {
  const words = useLedgerWords()
  return (
    <span className={`reporting reporting-${reporting}`}>
      <StateGlyph state={shapes[reporting]} />
      <span>{words(`reporting.${reporting}`)}</span>
    </span>
  )
}
