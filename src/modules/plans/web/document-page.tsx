/** The document of the zone: the plan that opens first, or what to do where there is none. */
import type { PlanList } from '#modules/plans/schema'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { useReply } from '#web/reply'
import { plansAddress } from './addresses.ts'
import { EmptyPage } from './empty-page.tsx'
import { LoadedPlan } from './plan-page.tsx'

export function DocumentPage() {
  const reply = useReply<PlanList>(plansAddress)
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return <WaitingPage />
  const { home } = reply.value
  return home === null ? <EmptyPage /> : <LoadedPlan zone={home.zone} plan={home.plan} />
}
