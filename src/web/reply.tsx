/** Reads one reply of the server and keeps it while the page lives; asks again when the network comes back. */
import { useCallback, useEffect, useState } from 'react'
import i18next from 'i18next'

/** Why there is no reply, as the page tells it. */
export type Problem = {
  readonly kind: 'offline' | 'not_found' | 'failed'
  readonly code: string
  /** What the server says, in the reader's language: what is wrong, and what to do next. */
  readonly said: { readonly title: string; readonly detail: string } | null
}

export type Reply<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: Value }

type Outcome<Value> =
  | { readonly url: string; readonly value: Value }
  | { readonly url: string; readonly problem: Problem }

/** The reply of `url`; null asks nothing and waits. */
export function useReply<Value>(url: string | null): Reply<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value> | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  useEffect(() => {
    if (url === null) return
    const abort = new AbortController()
    void ask<Value>(url, abort.signal).then((found) => abort.signal.aborted || setOutcome(found))
    return () => abort.abort()
  }, [url, attempt])

  useEffect(() => {
    if (outcome === null || !('problem' in outcome)) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [outcome, retry])

  if (outcome === null || outcome.url !== url) return { state: 'waiting' }
  if ('problem' in outcome) return { state: 'failed', problem: outcome.problem, retry }
  return { state: 'ready', value: outcome.value }
}

async function ask<Value>(url: string, signal: AbortSignal): Promise<Outcome<Value>> {
  try {
    const response = await fetch(url, { signal, headers: { 'accept-language': i18next.language } })
    if (response.ok) return { url, value: (await response.json()) as Value }
    return { url, problem: await problemOf(response) }
  } catch (error) {
    const offline = !navigator.onLine || error instanceof TypeError
    return { url, problem: { kind: offline ? 'offline' : 'failed', code: String(error), said: null } }
  }
}

type ProblemReply = {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly requestId: string
}

/** What the server says (RFC 9457), or its status where it says nothing. */
async function problemOf(response: Response): Promise<Problem> {
  // Reading asks with nothing but an address: one that is refused leads nowhere.
  const kind = response.status === 404 || response.status === 400 ? 'not_found' : 'failed'
  const reply = (await response.json().catch(() => ({}))) as Partial<ProblemReply>
  const { code = `http.${response.status}`, title, detail = '', requestId } = reply
  const said = title === undefined ? null : { title, detail }
  return { kind, code: [code, requestId].filter(Boolean).join(' · '), said }
}
