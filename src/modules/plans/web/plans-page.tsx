/** The plans in force. */
import { Link } from 'react-router'
import type { PlanList } from '#modules/plans/schema'
import { Frame } from '#web/frame'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { useReply } from '#web/reply'
import { planPath, plansAddress } from './addresses.ts'
import { EmptyPage } from './empty-page.tsx'
import { usePlanWords } from './plan-words.ts'
import { TitleText } from './title-text.tsx'
import './plans-page.css'

export function PlansPage() {
  const words = usePlanWords()
  const reply = useReply<PlanList>(plansAddress)
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting') return <WaitingPage />
  const { plans } = reply.value
  if (plans.length === 0) return <EmptyPage />
  return (
    <Frame title={words('plansTitle')}>
      <div className="plan-list">
        <h1>{words('plansTitle')}</h1>
        <p className="quiet">{words('plansDetail')}</p>
        <ul>
          {plans.map((plan) => (
            <li key={`${plan.zoneId} ${plan.id}`}>
              <Link to={planPath(plan.zoneId, plan.id)} lang="zh-CN">
                <TitleText text={plan.title} />
              </Link>
              <p>
                <span lang="zh-CN">{plan.zone}</span>
                <span>{words('version', { version: plan.version })}</span>
                <span>{words('inForceSince', { date: plan.activatedOn })}</span>
                {plan.demonstration ? <span className="demonstration">{words('demonstration')}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}
