/** Who acts: a person in his seats, the program itself, or nobody known. Row security is told so at every transaction. */
import type { Grant } from '#base/roles'

export type Actor = {
  readonly kind: 'person' | 'program' | 'nobody'
  /** Whose things he may see at all; empty where nobody said. */
  readonly zone: string
  /** Id of the person; null for the program and for nobody. */
  readonly person: string | null
  /** How the log calls him: a person's id, `program`, `operator` or `nobody`. */
  readonly name: string
  /** His seats of today, those that others have delegated to him included. */
  readonly grants: readonly Seat[]
  /** The offices whose rows row security shows him. */
  readonly sees: readonly string[]
}

export type Seat = Grant & {
  /** Whose seat it is, where he sits in it by delegation. */
  readonly onBehalfOf: string | null
}

/** Stands for every office of the zone. */
export const everyOffice = '*'

/** Nobody signed in, looking at what is published in a zone. */
export function nobody(zone = ''): Actor {
  return { kind: 'nobody', zone, person: null, name: 'nobody', grants: [], sees: [] }
}

/** The program at work in a zone: starting, sealing, delivering. */
export function programActor(zone: string): Actor {
  return { kind: 'program', zone, person: null, name: 'program', grants: [], sees: [everyOffice] }
}

/**
 * The offices as row security is told of them.
 *
 * @throws where the name of an office would stand for another, or for all of them
 */
export function officesSetting({ sees }: Actor): string {
  const isEvery = sees.length === 1 && sees[0] === everyOffice
  const wrong = isEvery ? undefined : sees.find((office) => office.includes(',') || office === everyOffice)
  if (wrong !== undefined) throw new Error(`an office cannot be called ${wrong}`)
  return sees.join(',')
}

/** Whoever runs the program, at its command line. */
export function operatorActor(zone: string): Actor {
  return { ...programActor(zone), name: 'operator' }
}

export function hasRole(actor: Actor, role: Grant['role']): boolean {
  return actor.grants.some((grant) => grant.role === role)
}
