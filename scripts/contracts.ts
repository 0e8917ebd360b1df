/** The contracts of every slice, read from their doors: no server and no database is needed to know who may do what. */
import type { Api, Endpoint } from '#base/endpoint'
import { slices } from '../src/modules.ts'

/** In the order of the slices. */
export async function loadContracts(): Promise<Endpoint[]> {
  const contracts: Endpoint[] = []
  for (const { name } of slices) {
    const door: Readonly<Record<string, unknown>> = await import(`#modules/${name}/schema`)
    contracts.push(
      ...Object.values(door)
        .filter(isApi)
        .flatMap((api) => Object.values(api)),
    )
  }
  return contracts
}

function isApi(value: unknown): value is Api {
  if (typeof value !== 'object' || value === null) return false
  const entries: readonly Partial<Endpoint>[] = Object.values(value)
  return entries.length > 0 && entries.every((one) => Array.isArray(one?.callers) && typeof one.path === 'string')
}
