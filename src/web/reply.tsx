/** Reads one reply of the server and keeps it while the page lives; asks again when the network comes back. */
import { useCallback, useEffect, useState } from 'react'
import i18next from 'i18next'

/** Why there is no reply, as the page tells it. */
export type Problem = {
  readonly kind: 'offline' | 'not_found' | 'sign_in' | 'forbidden' | 'failed'
  readonly code: string
  /** What the server says, in the reader's language: what is wrong, and what to do next. */
  readonly said: { readonly title: string; readonly detail: string } | null
  /** What comes with the refusal: both versions, the findings of a file. */
  readonly attachment: unknown
}

export type Reply<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | {
      readonly state: 'ready'
      readonly value: Value
      /** Names this version of it, for whoever changes it (If-Match). */
      readonly etag: string
      /** Asks again: something was changed. */
      readonly reload: () => void
    }

type Outcome<Value> =
  | { readonly url: string; readonly value: Value; readonly etag: string }
  | { readonly url: string; readonly problem: Problem }

const retryEveryMs = 5000

/** The reply of `url`; null asks nothing and waits. */
export function useReply<Value>(url: string | null): Reply<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value> | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  useEffect(() => {
    if (url === null) return
    const abort = new AbortController()
    void ask<Value>(url, abort.signal).then((found) => abort.signal.aborted || setOutcome(keep(found)))
    return () => abort.abort()
  }, [url, attempt])

  const isFailed = outcome !== null && 'problem' in outcome && isPassing(outcome.problem)
  useEffect(() => {
    if (!isFailed) return
    const timer = setInterval(retry, retryEveryMs)
    window.addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', retry)
    }
  }, [isFailed, retry])

  if (outcome === null || outcome.url !== url) return { state: 'waiting' }
  if ('problem' in outcome) return { state: 'failed', problem: outcome.problem, retry }
  return { state: 'ready', value: outcome.value, etag: outcome.etag, reload: retry }
}

/** Asking again may help: the network, or the server, was not there. */
function isPassing({ kind }: Problem): boolean {
  return kind === 'offline' || kind === 'failed'
}

/** Forgets what was read: somebody else sits before the page now. */
export function forgetReplies(): void {
  kept.clear()
}

/** What was read last, by address: a page that was read once can be read on when the server is gone. */
const kept = new Map<string, { readonly value: unknown; readonly etag: string }>()

function keep<Value>(found: Outcome<Value>): Outcome<Value> {
  const { url } = found
  if ('value' in found) {
    kept.set(url, { value: found.value, etag: found.etag })
    return found
  }
  const known = kept.get(url)
  const mayBeShown = found.problem.kind === 'offline' || found.problem.kind === 'failed'
  return known !== undefined && mayBeShown ? { url, value: known.value as Value, etag: known.etag } : found
}

async function ask<Value>(url: string, signal: AbortSignal): Promise<Outcome<Value>> {
  try {
    const response = await fetch(url, { signal, headers: { 'accept-language': i18next.language } })
    if (!response.ok) return { url, problem: await problemOf(response) }
    // Something between us and the server (the sign-in page of a network) may answer in its place.
    const isOurs = response.headers.get('content-type')?.startsWith('application/json') ?? false
    if (!isOurs)
      return { url, problem: { kind: 'offline', code: `http.${response.status}`, said: null, attachment: null } }
    return { url, value: (await response.json()) as Value, etag: response.headers.get('etag') ?? '' }
  } catch (error) {
    const offline = !navigator.onLine || error instanceof TypeError
    return { url, problem: { kind: offline ? 'offline' : 'failed', code: String(error), said: null, attachment: null } }
  }
}

type ProblemReply = {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly requestId: string
  readonly attachment: unknown
}

const kindOfStatus: Readonly<Record<number, Problem['kind']>> = {
  // Reading asks with nothing but an address: one that is refused leads nowhere.
  400: 'not_found',
  404: 'not_found',
  403: 'forbidden',
}

/** What the server says (RFC 9457), or its status where it says nothing. */
export async function problemOf(response: Response): Promise<Problem> {
  const reply = (await response.json().catch(() => ({}))) as Partial<ProblemReply>
  const { code = `http.${response.status}`, title, detail = '', requestId, attachment = null } = reply
  const said = title === undefined ? null : { title, detail }
  // A wrong password is no missing session: only this one is repaired by signing in.
  const kind = code === 'http.sign_in_required' ? 'sign_in' : (kindOfStatus[response.status] ?? 'failed')
  return { kind, code: [code, requestId].filter(Boolean).join(' · '), said, attachment }
}
