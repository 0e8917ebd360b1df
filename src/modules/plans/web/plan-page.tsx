/** A plan as a living document: loads it, then shows it. */
import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { PlanDocument } from '#modules/plans/schema'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { useReply } from '#web/reply'
import { documentAddress } from './addresses.ts'
import { LivingDocument } from './living-document.tsx'
import { viewOf } from './plan-view.ts'

export function PlanPage() {
  const { zone = '', plan = '' } = useParams()
  return <LoadedPlan zone={zone} plan={plan} />
}

export function LoadedPlan({ zone, plan }: { readonly zone: string; readonly plan: string }) {
  const reply = useReply<PlanDocument>(documentAddress(zone, plan))
  const view = useMemo(() => (reply.state === 'ready' ? viewOf(reply.value) : null), [reply])
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  return view === null ? <WaitingPage /> : <LivingDocument view={view} />
}
