/** Calls the cells of the matrix and says what was wrong with the answers. */
import type { LightMyRequestResponse } from 'fastify'
import type { HttpServer } from '#kernel/http'
import { type Caller, oversees } from './callers.ts'
import { calls, nameOf } from './calls.ts'
import { type Cell, parametersOf } from './cells.ts'
import { type Marker, markersIn } from './markers.ts'
import { send, signIn } from './send.ts'
import type { World } from './world.ts'

export type Observation = { readonly cell: Cell; readonly reply: LightMyRequestResponse }

/** Enough to keep the database busy, few enough that no call waits for a connection. */
const atOnce = 6

/** @shape in the order of the cells */
export async function observe(server: HttpServer, world: World, cells: readonly Cell[]): Promise<Observation[]> {
  const observed: Observation[] = []
  const waiting = [...cells.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, cell] = next
      observed[index] = { cell, reply: await call(server, world, cell) }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return observed
}

async function call(
  server: HttpServer,
  world: World,
  { contract, caller, url }: Cell,
): Promise<LightMyRequestResponse> {
  const { method, replaces } = contract
  const body = calls[nameOf(contract)]?.body?.(world, caller)
  return send(server, {
    method,
    url,
    cookie: await cookieFor(world, { contract, caller }),
    ...(body === undefined ? {} : { body }),
    headers: replaces === undefined ? {} : { 'if-match': '*' },
  })
}

/** Calls about one's own session may end it, and that cannot be undone. */
async function cookieFor(world: World, { contract, caller }: Pick<Cell, 'contract' | 'caller'>): Promise<string> {
  const isOfSession = contract.method !== 'GET' && parametersOf(contract).length === 0
  return isOfSession && caller.person !== '' ? signIn(world, caller.person) : caller.cookie
}

/** What is wrong with an answer, in a line; null where it is as the contract says. */
export function faultOf({ cell, reply }: Observation): string | null {
  const { contract, caller, relation, expected } = cell
  const at = `${nameOf(contract)} by ${caller.name}, ${relation}: ${reply.statusCode}`
  if (expected !== null) {
    if (!expected.includes(reply.statusCode)) return `${at} where ${expected.join(' or ')} is due`
    return markersIn(reply.body).length === 0 ? null : `${at} and yet tells ${reply.body}`
  }
  if (reply.statusCode >= 500) return `${at} ${reply.body}`
  const isRefused = [401, 403].includes(reply.statusCode)
  if (isRefused && !refusalsOf(cell).includes(codeOf(reply)))
    return `${at} where the contract lets him: ${codeOf(reply)}`
  const leaks = markersIn(reply.body).filter((marker) => !mayRead(caller, marker))
  return leaks.length === 0 ? null : `${at} shows ${JSON.stringify(leaks)}`
}

function refusalsOf({ contract }: Cell): readonly string[] {
  return calls[nameOf(contract)]?.refusals ?? []
}

function codeOf(reply: LightMyRequestResponse): string {
  return reply.json<{ code?: string }>().code ?? ''
}

function mayRead(caller: Caller, { secret, zone, office }: Marker): boolean {
  if (zone !== caller.zone) return false
  return !secret || oversees(caller) || caller.grants.some((grant) => grant.office === office)
}
