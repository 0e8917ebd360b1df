/**
 * One contract per endpoint: what server, client and documentation read. An endpoint without callers cannot be declared,
 * so nothing is reachable by omission.
 */
import type { z } from 'zod'

type Caller = 'anyone'

type Shape = z.ZodType

export type Endpoint<Params extends Shape = Shape, Reply extends Shape = Shape> = {
  readonly method: 'GET'
  /** Path with `:name` for each parameter. */
  readonly path: string
  readonly callers: readonly [Caller, ...Caller[]]
  readonly params: Params
  readonly reply: Reply
  /** Codes it may refuse with. */
  readonly errors: readonly string[]
}

/** Keeps the exact types of a contract. */
export function endpoint<Params extends Shape, Reply extends Shape>(
  contract: Endpoint<Params, Reply>,
): Endpoint<Params, Reply> {
  return contract
}
