/** The matrix itself: every contract, every caller, every relation of the caller to the thing. */
import type { Endpoint } from '#base/endpoint'
import { type Caller, nobodyAtAll, strangeOffice } from './callers.ts'
import { calls, nameOf } from './calls.ts'
import { type Expectation, expectationOf } from './expectation.ts'
import { things } from './things.ts'
import { here, there, type World } from './world.ts'
import { callersOf, type Zone } from './zone.ts'

/**
 * own: a thing of the caller's office; other: of another office like his; strange: an id of the other zone below this
 * zone's path; abroad: the other zone's thing at its own path; guessed: an id that is none.
 */
export const relations = ['own', 'other', 'strange', 'abroad', 'guessed'] as const
export type Relation = (typeof relations)[number]

export type Cell = {
  readonly contract: Endpoint
  readonly caller: Caller
  readonly relation: Relation
  readonly url: string
  readonly expected: Expectation
}

/** @throws where a contract has a path parameter, or a body, that the tables do not know */
export function cellsOf(contracts: readonly Endpoint[], world: World): Cell[] {
  return contracts.flatMap((contract) => {
    refuseUnknown(contract)
    const here = callersHere(world).flatMap((caller) =>
      relations.map((relation) => cellOf(contract, world, caller, relation)),
    )
    const strangers = callersThere(world).map((caller) => cellOf(contract, world, caller, 'own'))
    return unique([...here, ...strangers])
  })
}

/** Two relations are one where the path does not tell them apart. */
function unique(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [`${cell.caller.name} ${cell.url}`, cell])).values()]
}

function refuseUnknown(contract: Endpoint): void {
  for (const name of parametersOf(contract)) {
    if (name !== 'zone' && things[name] === undefined) {
      throw new Error(
        `${nameOf(contract)}: add a row for :${name} to test/support/rights/things.ts, saying whose it is`,
      )
    }
  }
  if (contract.body !== undefined && calls[nameOf(contract)]?.body === undefined) {
    throw new Error(`${nameOf(contract)}: add its least body to test/support/rights/calls.ts`)
  }
}

export function parametersOf({ path }: Endpoint): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
}

function callersHere({ zones }: World): Caller[] {
  return [...callersOf(zones[here]), nobodyAtAll]
}

function callersThere({ zones }: World): Caller[] {
  return callersOf(zones[there])
}

function cellOf(contract: Endpoint, world: World, caller: Caller, relation: Relation): Cell {
  const { zones } = world
  const zone = relation === 'abroad' ? zones[there] : zones[here]
  const found = (name: string) => thingOf(name, zones, zone, caller, relation)
  const values = Object.fromEntries(
    parametersOf(contract).map((name) => [name, name === 'zone' ? zone.id : found(name).value]),
  )
  const { about } = contract
  const target = {
    zone: 'zone' in values ? zone.id : null,
    office: about === undefined ? null : found(about).office,
  }
  return { contract, caller, relation, url: urlOf(contract, values), expected: expectationOf(contract, caller, target) }
}

type Found = { readonly value: string; readonly office: string | null }

function thingOf(name: string, zones: World['zones'], zone: Zone, { office }: Caller, relation: Relation): Found {
  const row = things[name]
  if (row === undefined) throw new Error(`nothing is known of :${name}`)
  switch (relation) {
    case 'own':
    case 'abroad':
      return row.find(zone, office)
    case 'other':
      return row.find(zone, office.replace(/-a$/, '-b'))
    case 'strange':
      return { ...row.find(zones[there], strangeOffice), office: null }
    case 'guessed':
      return { value: row.guessed, office: null }
  }
}

export function urlOf(contract: Endpoint, values: Readonly<Record<string, string>>): string {
  const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) => values[name] ?? '')
  const query = calls[nameOf(contract)]?.query
  return query === undefined ? path : `${path}?${query}`
}
