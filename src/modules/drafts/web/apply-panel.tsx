/** Putting a draft in force: what follows from it, the button that says so, and the receipt. */
import { Link } from 'react-router'
import { type DraftComparison, draftsApi, type DraftView } from '#modules/drafts/schema'
import { useState } from 'react'
import { useSend } from '#web/api'
import { useDraftWords } from './words.ts'

type ApplyPanelProps = {
  readonly zone: string
  readonly view: DraftView
  readonly comparison: DraftComparison
  readonly name: string
  readonly mayApply: boolean
}

export function ApplyPanel({ zone, view, comparison, name, mayApply }: ApplyPanelProps) {
  const words = useDraftWords()
  const apply = useSend(draftsApi.applyDraft)
  const [applied, setApplied] = useState<number | null>(view.version)
  const { baseVersion, offices, orphans } = comparison
  const version = (baseVersion ?? 0) + 1
  const put = async (): Promise<void> => {
    const sent = await apply.send({ zone, draft: view.id }, { after: view.decisions })
    if (sent.ok) setApplied(sent.value.version)
  }
  if (applied !== null) {
    return (
      <section className="receipt" role="status">
        <h2>{words('applied', { version: applied })}</h2>
        <p>{words('appliedDetail', { plan: name, version: applied })}</p>
        <p className="entry-form-ways">
          <Link className="control primary" to={`/zones/${zone}/plans/${view.plan}`}>
            {words('toDocument')}
          </Link>
          <Link className="control" to="/drafts">
            {words('toList')}
          </Link>
        </p>
      </section>
    )
  }
  if (!mayApply) return null
  const { problem } = apply
  return (
    <section className="apply" aria-labelledby="apply">
      <h2 id="apply">{words('applyTitle')}</h2>
      <p>
        {baseVersion === null
          ? words('applyFirst', { offices: offices.length })
          : words('applyNext', { version, base: baseVersion, offices: offices.length })}
      </p>
      {problem === null ? null : (
        <p className="notice notice-late" role="alert">
          {problem.said === null ? problem.code : `${problem.said.title}。${problem.said.detail}`}
        </p>
      )}
      <p className="entry-form-ways">
        <button
          type="button"
          className="control primary"
          disabled={apply.busy || orphans.length > 0}
          onClick={() => void put()}
        >
          {apply.busy ? words('applying') : words('applyButton', { version })}
        </button>
        <Link className="control" to={`/drafts/${view.id}`}>
          {words('backToDraft')}
        </Link>
      </p>
    </section>
  )
}
