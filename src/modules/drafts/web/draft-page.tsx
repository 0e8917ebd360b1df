/** A document on its way to a plan: loads it, then lets it be settled. */
import { useCallback, useState } from 'react'
import { useParams } from 'react-router'
import { draftsApi } from '#modules/drafts/schema'
import { useEndpoint } from '#web/api'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { useMe } from '#web/session'
import { DraftWork } from './draft-work.tsx'

export function DraftPage() {
  const { draft = '' } = useParams()
  const zone = useMe()?.zone ?? null
  const reply = useEndpoint(draftsApi.getDraft, zone === null ? null : { zone, draft })
  const [overtaken, setOvertaken] = useState(false)
  const reload = reply.state === 'ready' ? reply.reload : null
  const onMeanwhile = useCallback(() => {
    setOvertaken(true)
    reload?.()
  }, [reload])
  if (reply.state === 'failed') return <ProblemPage problem={reply.problem} retry={reply.retry} />
  if (reply.state === 'waiting' || zone === null) return <WaitingPage />
  return (
    <DraftWork
      key={reply.etag}
      zone={zone}
      view={reply.value}
      overtaken={overtaken}
      onMeanwhile={onMeanwhile}
      reload={reply.reload}
    />
  )
}
