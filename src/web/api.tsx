/**
 * The typed client: contracts become calls. A page reads with `useEndpoint` and writes with `useSend`; both speak the
 * contract's types, and a refusal comes back as the sentence the server says.
 */
import { useCallback, useRef, useState } from 'react'
import i18next from 'i18next'
import { addressOf, type BodyOf, type Endpoint, type ParamsOf, type ReplyOf } from '#base/endpoint'
import { type Problem, problemOf, type Reply, useReply } from './reply.tsx'
import { raise } from './signals.tsx'

/** What a GET answers; null for the parameters asks nothing and waits. */
export function useEndpoint<E extends Endpoint>(contract: E, params: ParamsOf<E> | null): Reply<ReplyOf<E>> {
  return useReply<ReplyOf<E>>(params === null ? null : addressOf(contract, params as Record<string, unknown>))
}

export type Sent<Value> =
  | { readonly ok: true; readonly value: Value; readonly etag: string }
  | { readonly ok: false; readonly problem: Problem }

type SendOptions = {
  /** Sent again with the same key, an act happens once. */
  readonly key: string
  /** The version that is changed, where the contract replaces one. */
  readonly etag?: string | undefined
}

/** Sends one write. Bytes go as a file, everything else as JSON. */
export async function send<E extends Endpoint>(
  contract: E,
  params: ParamsOf<E>,
  body: BodyOf<E>,
  { key, etag }: SendOptions,
): Promise<Sent<ReplyOf<E>>> {
  const isFile = contract.body === 'bytes'
  const headers = {
    'accept-language': i18next.language,
    'idempotency-key': key,
    ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  }
  const content = body === undefined ? null : isFile ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
  try {
    const response = await fetch(addressOf(contract, params as Record<string, unknown>), {
      method: contract.method,
      headers,
      body: content,
    })
    if (!response.ok) {
      const problem = await problemOf(response)
      if (problem.kind === 'sign_in') raise('session_over')
      return { ok: false, problem }
    }
    return { ok: true, value: (await response.json()) as ReplyOf<E>, etag: response.headers.get('etag') ?? '' }
  } catch (error) {
    return { ok: false, problem: { kind: 'offline', code: String(error), said: null, attachment: null } }
  }
}

export type Sending<E extends Endpoint> = {
  /** True while the answer is awaited: the button waits too. */
  readonly busy: boolean
  /** Why the last try was refused; null after a success. */
  readonly problem: Problem | null
  readonly send: (params: ParamsOf<E>, body: BodyOf<E>, etag?: string) => Promise<Sent<ReplyOf<E>>>
  readonly clear: () => void
}

/** A write of a page. A try that failed on the way keeps its key, so that trying again does not do it twice. */
export function useSend<E extends Endpoint>(contract: E): Sending<E> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const key = useRef({ request: '', value: '' })
  const sendOnce = useCallback(
    async (params: ParamsOf<E>, body: BodyOf<E>, etag?: string) => {
      const request = contract.body === 'bytes' ? '' : JSON.stringify([params, body])
      if (key.current.value === '' || key.current.request !== request) key.current = { request, value: newKey() }
      setBusy(true)
      const sent = await send(contract, params, body, { key: key.current.value, etag })
      setBusy(false)
      setProblem(sent.ok ? null : sent.problem)
      if (sent.ok || sent.problem.kind !== 'offline') key.current = { request: '', value: '' }
      return sent
    },
    [contract],
  )
  const clear = useCallback(() => setProblem(null), [])
  return { busy, problem, send: sendOnce, clear }
}

/** Names one act. On a page without https there is no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
