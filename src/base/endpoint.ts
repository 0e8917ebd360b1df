/**
 * One contract per endpoint: what server, client, documentation and the matrix of rights read. An endpoint without
 * callers cannot be declared, so nothing is reachable by omission.
 */
import type { z } from 'zod'
import type { Role } from './roles.ts'

/**
 * Who may call. `anyone` needs no sign-in; `signed_in` is whoever is, in his own zone; a role may
 * reach everything of its zone; `unit:own` only what belongs to an office that the caller acts for.
 */
export type Caller = 'anyone' | 'signed_in' | Role | `${Role}:own`

type Shape = z.ZodType
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type Endpoint = {
  readonly method: Method
  /** Path with `:name` for each parameter; `:zone` is whose things they are. */
  readonly path: string
  readonly callers: readonly [Caller, ...Caller[]]
  /** The path parameter that names the thing whose office decides the relation `own`. */
  readonly about?: string
  /** Path and query together. */
  readonly params: Shape
  /** What a write carries: a shape, or the bytes of a file. */
  readonly body?: Shape | 'bytes'
  /** What comes back: a shape, or a file to keep. */
  readonly reply: Shape | 'file'
  /**
   * Path of the GET whose representation this write changes. It asks for If-Match, and answers 412 with both versions
   * where somebody else was faster.
   */
  readonly replaces?: string
  /** Codes it may refuse with. */
  readonly errors: readonly string[]
}

export type ParamsOf<E extends Endpoint> = z.output<E['params']>
export type BodyOf<E extends Endpoint> = E extends { readonly body: infer B }
  ? B extends Shape
    ? z.output<B>
    : Uint8Array
  : undefined
export type ReplyOf<E extends Endpoint> = E['reply'] extends Shape ? z.output<E['reply']> : FileReply

/** A file that is sent to be kept or shown. */
export type FileReply = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Keeps the exact types of a contract. */
export function endpoint<const E extends Endpoint>(contract: E): E {
  return contract
}

/** Endpoints of a slice by name. */
export type Api = Readonly<Record<string, Endpoint>>

/** The address of a call: its parameters in the path where the path names them, the others behind the question mark. */
export function addressOf(contract: Endpoint, params: Readonly<Record<string, unknown>>): string {
  const inPath = new Set<string>()
  const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    inPath.add(name)
    return encodeURIComponent(String(params[name]))
  })
  const query = Object.entries(params).filter(([name, value]) => !inPath.has(name) && value !== undefined)
  if (query.length === 0) return path
  return `${path}?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')}`
}
