/** The line above a printed document: what it is, whether it is a demonstration, of which day, printed when. */
import { useState } from 'react'
import type { PlanDocument } from '#modules/plans/schema'
import { useFrameWords } from '#web/frame-words'
import { usePlanWords } from './plan-words.ts'

export function PrintHeader({ document: { plan, asOf } }: { readonly document: PlanDocument }) {
  const words = usePlanWords()
  const frameWords = useFrameWords()
  const [today] = useState(() => new Intl.DateTimeFormat('sv-SE').format(new Date()))
  return (
    <p className="print-header" aria-hidden="true">
      <span>{words('printHeader')}</span>
      {plan.demonstration ? <b>{words('demonstration')}</b> : null}
      <span>
        {frameWords('asOf')} {asOf}
      </span>
      <span>{words('version', { version: plan.version })}</span>
      <span>{words('printedOn', { date: today })}</span>
    </p>
  )
}
