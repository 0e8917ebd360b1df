/** Every endpoint, every caller, every relation: what the contract says is what happens, and nothing is told besides. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HttpServer } from '#kernel/http'
import { peopleApi } from '#modules/people/schema'
import { calls, nameOf } from '#test/rights/calls'
import { type Cell, cellsOf } from '#test/rights/cells'
import { faultOf, type Observation, observe } from '#test/rights/observe'
import { undoing } from '#test/rights/undone'
import { openWorld, type World } from '#test/rights/world'
import { loadContracts } from '../../scripts/contracts.ts'

const minutesMs = 60_000

const { getMe } = peopleApi

let world: World
let server: HttpServer
let observations: Observation[]
beforeAll(async () => {
  world = await openWorld()
  server = await world.serverWith({ program: undoing(world.program) })
  observations = await observe(server, world, cellsOf(server.contracts, world))
}, minutesMs * 5)
afterAll(async () => {
  await server.routes.close()
  await world.close()
})

describe('the matrix of rights', () => {
  it('is observed as the contracts say', () => {
    const faults = observations.flatMap((observation) => faultOf(observation) ?? [])
    const cells = observations.length
    const denied = observations.filter(({ cell }) => cell.expected !== null).length
    process.stdout.write(
      `matrix of rights: ${server.contracts.length} endpoints, ${cells} cells (${cells - denied} allowed, ${denied} denied), ${faults.length} leaks\n`,
    )
    expect(faults).toEqual([])
  })

  it('lets somebody in at every endpoint: a call that nobody makes well proves nothing', () => {
    const answered = new Set(
      observations.flatMap(({ cell, reply }) => (reply.statusCode < 300 ? [nameOf(cell.contract)] : [])),
    )
    const silent = server.contracts.filter(
      (contract) => calls[nameOf(contract)]?.closed !== true && !answered.has(nameOf(contract)),
    )
    const why = silent.map((contract) => `${nameOf(contract)}: ${lastReplyOf(contract)}`)
    expect(why).toEqual([])
  })
})

describe('the tables of the matrix', () => {
  it('know every contract that the slices declare', async () => {
    expect(server.contracts.map(nameOf).sort()).toEqual((await loadContracts()).map(nameOf).sort())
  })

  it('name what is missing when a contract brings something new', () => {
    const { callers, params, reply, errors } = getMe
    const facts = { callers, params, reply, errors } as const
    const parameter = { ...facts, method: 'GET', path: '/api/v1/zones/:zone/kites/:kite' } as const
    const body = { ...facts, method: 'POST', path: '/api/v1/zones/:zone/kites', body: params } as const
    expect(() => cellsOf([parameter], world)).toThrow('add a row for :kite to test/support/rights/things.ts')
    expect(() => cellsOf([body], world)).toThrow('add its least body to test/support/rights/calls.ts')
  })
})

function lastReplyOf(contract: Cell['contract']): string {
  return observations.findLast(({ cell }) => cell.contract === contract && cell.expected === null)?.reply.body ?? ''
}
