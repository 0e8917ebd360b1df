/**
 * The draft as the page works on it. A decision is applied at once and sent behind; the server's answer decides: where it
 * refuses, the page goes back to what is stored and says why.
 */
import { useCallback, useMemo, useRef, useState } from 'react'
import { type Decision, decide, type Draft, type DraftFinding, replay, standingDecisions } from '#draft'
import { draftsApi, type DecisionReply, type DraftView } from '#modules/drafts/schema'
import { useSend } from '#web/api'
import type { Problem } from '#web/reply'
import { keepNames, type Names, namesOf } from './entry-words.ts'
import { keepRows, type Row, rowsOf } from './rows.ts'

export type Finding = DecisionReply['findings'][number]

export type WorkingDraft = {
  readonly draft: Draft
  /** Its document in rows; those in which nothing changed are the same as before. */
  readonly rows: readonly Row[]
  readonly names: Names
  readonly findings: readonly Finding[]
  readonly undecided: DraftView['undecided']
  /** Decisions that are not stored yet. */
  readonly waiting: number
  /** Stored decisions. */
  readonly decisions: number
  /** Whether there is anything to take back. */
  readonly canUndo: boolean
  /** Why the last decision could not be done. */
  readonly refused: readonly Finding[]
  /** Why the last decision was not stored. */
  readonly problem: Problem | null
  /** False where the decision cannot be done; then `refused` says why. */
  readonly take: (decision: Decision) => boolean
  readonly forgetRefused: () => void
}

type Stored = Pick<WorkingDraft, 'findings' | 'undecided'> & { readonly taken: readonly Decision[] }
type Now = {
  readonly draft: Draft
  readonly taken: readonly Decision[]
  readonly rows: readonly Row[]
  readonly names: Names
}

/** @param onMeanwhile somebody else decided in between: what is shown here is out of date */
export function useWorkingDraft(zone: string, view: DraftView, onMeanwhile: () => void): WorkingDraft {
  const proposal = useMemo(() => JSON.parse(view.proposal) as Draft, [view.proposal])
  const [now, setNow] = useState(() => nowOf(replay(proposal, view.taken), view.taken, null))
  const [stored, setStored] = useState<Stored>(view)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const { send } = useSend(draftsApi.decideDraft)
  // What quick strokes act on, before the page was drawn again.
  const latest = useRef(now)
  const known = useRef<Stored>(view)
  const queue = useRef({ tail: Promise.resolve(), turn: 0 })

  const put = useCallback((draft: Draft, taken: readonly Decision[]) => {
    latest.current = nowOf(draft, taken, latest.current)
    setNow(latest.current)
  }, [])

  const goBack = useCallback(() => {
    queue.current.turn += 1
    put(replay(proposal, known.current.taken), known.current.taken)
  }, [proposal, put])

  const store = useCallback(
    async (decision: Decision, turn: number) => {
      if (turn !== queue.current.turn) return
      const after = known.current.taken.length
      const sent = await send({ zone, draft: view.id }, { decision, after })
      if (!sent.ok) {
        goBack()
        if (sent.problem.code.startsWith('drafts.decided_meanwhile')) onMeanwhile()
        else setProblem(sent.problem)
        return
      }
      const { refused: reasons, findings, undecided } = sent.value
      const taken = reasons.length > 0 ? known.current.taken : [...known.current.taken, decision]
      known.current = { taken, findings, undecided }
      setStored(known.current)
      if (reasons.length === 0) return
      setRefused(reasons)
      goBack()
    },
    [zone, view.id, send, goBack, onMeanwhile],
  )

  const take = useCallback(
    (decision: Decision): boolean => {
      const { draft, taken } = latest.current
      const next = nextDraft(proposal, draft, taken, decision)
      setProblem(null)
      if ('refused' in next) {
        setRefused(next.refused)
        return false
      }
      setRefused([])
      put(next.draft, [...taken, decision])
      const { turn, tail } = queue.current
      queue.current.tail = tail.then(() => store(decision, turn))
      return true
    },
    [proposal, put, store],
  )

  return {
    ...now,
    findings: stored.findings,
    undecided: stored.undecided,
    waiting: now.taken.length - stored.taken.length,
    decisions: stored.taken.length,
    canUndo: standingDecisions(now.taken).length > 0,
    refused,
    problem,
    take,
    forgetRefused: useCallback(() => setRefused([]), []),
  }
}

function nowOf(draft: Draft, taken: readonly Decision[], before: Now | null): Now {
  const [rows, names] = [rowsOf(draft), namesOf(draft)]
  if (before === null) return { draft, taken, rows, names }
  return { draft, taken, rows: keepRows(before.rows, rows), names: keepNames(before.names, names) }
}

function nextDraft(
  proposal: Draft,
  draft: Draft,
  taken: readonly Decision[],
  decision: Decision,
): { readonly draft: Draft } | { readonly refused: readonly Finding[] } {
  if (decision.decision === 'undo') {
    return standingDecisions(taken).length === 0 ? { refused: [] } : { draft: replay(proposal, [...taken, decision]) }
  }
  const { draft: next, diagnostics } = decide(draft, decision)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.length > 0 ? { refused: errors.map(findingOf) } : { draft: next }
}

function findingOf({ code, severity, entry, place, params }: DraftFinding): Finding {
  return { code, severity, entry, place, params: { ...params } }
}
