/** The head of the document: issuer, number, the notice that issues it, the title; beside it what leaders must see. */
import type { PlanDocument } from '#modules/plans/schema'
import { AttentionList } from './attention-list.tsx'
import { PrintedText } from './marked-text.tsx'
import { Overview } from './overview.tsx'
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'
import { TitleText } from './title-text.tsx'

export function DocumentHead({ view }: { readonly view: PlanView }) {
  const words = usePlanWords()
  const { plan, notice } = view.document
  const title = plan.noticeTitle ?? plan.title
  return (
    <>
      <div className="clause head">
        <div className="text" lang="zh-CN">
          <p className="red-head">
            {plan.issuer}
            <span>{words('document')}</span>
          </p>
          {plan.documentNumber === null ? null : <p className="document-number">{plan.documentNumber}</p>}
          <div className="red-rule" />
          <h1>
            <TitleText text={title} />
          </h1>
          {notice === null ? null : <Notice notice={notice} />}
        </div>
        <aside className="margin margin-top" aria-label={words('overview')}>
          <AttentionList view={view} />
          <Overview view={view} />
        </aside>
      </div>
      {plan.noticeTitle === null ? null : (
        <div className="clause title-row">
          <div className="text" lang="zh-CN">
            <p className="plan-title">
              <TitleText text={plan.title} />
            </p>
          </div>
          <Remarks document={view.document} />
        </div>
      )}
    </>
  )
}

function Notice({ notice }: { readonly notice: NonNullable<PlanDocument['notice']> }) {
  return (
    <>
      <p className="addressees">
        <PrintedText text={notice.addressees} />
      </p>
      {notice.body.map((paragraph, index) => (
        <p key={index}>
          <PrintedText text={paragraph} />
        </p>
      ))}
      <p className="notice-date">{notice.date}</p>
    </>
  )
}

function Remarks({ document }: { readonly document: PlanDocument }) {
  const words = usePlanWords()
  const { remarks, publishedOn } = document.plan
  return (
    <aside className="margin remarks" aria-label={words('notes')}>
      {remarks.map((remark) => (
        <p key={remark} lang="zh-CN">
          {remark}
        </p>
      ))}
      {publishedOn === null ? null : <p>{words('publishedOn', { date: publishedOn })}</p>}
    </aside>
  )
}
