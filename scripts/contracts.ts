/** The contracts of every slice, read from their doors: no server and no database is needed to know who may do what. */
import type { Api, Endpoint } from '#base/endpoint'
import { slices } from '../src/modules.ts'

/** In the order of the slices. */
export async function loadContracts(): Promise<Endpoint[]> {
  // A slice may show one contract in two tables.
  const contracts = new Set<Endpoint>()
  for (const { name } of slices) {
    const door: Readonly<Record<string, unknown>> = await import(`#modules/${name}/schema`)
    for (const api of Object.values(door).filter(isApi)) Object.values(api).forEach((one) => contracts.add(one))
  }
  return [...contracts]
}

function isApi(value: unknown): value is Api {
  if (typeof value !== 'object' || value === null) return false
  const entries: readonly Partial<Endpoint>[] = Object.values(value)
  return entries.length > 0 && entries.every((one) => Array.isArray(one?.callers) && typeof one.path === 'string')
}
