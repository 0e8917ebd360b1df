/**
 * What each path parameter stands for in the world: whoever adds a contract with a new one adds a row, and the matrix
 * does the rest.
 */
import { strangeOffice } from './callers.ts'
import { planId, type Zone } from './zone.ts'

/** A value of a path parameter, and the office that it belongs to; null where it belongs to the whole zone. */
export type Thing = { readonly value: string; readonly office: string | null }

type ThingRow = {
  /** The thing of an office of a zone, or of another office where this one can have none. */
  readonly find: (zone: Zone, office: string) => Thing
  /** Well formed, and nothing. */
  readonly guessed: string
}

const nothing = '00000000-0000-4000-8000-000000000000'

function ofOffice(things: ReadonlyMap<string, string>, office: string): Thing {
  const [owner, value] = things.has(office) ? [office, things.get(office)] : ([...things][0] ?? [])
  if (owner === undefined || value === undefined) throw new Error('the world has none of these things')
  return { value, office: owner }
}

const staff = (zone: Zone, of: 'person' | 'seat') => new Map([...zone.staff].map(([office, one]) => [office, one[of]]))

export const things: Readonly<Record<string, ThingRow>> = {
  office: {
    find: (zone, office) => ({ value: zone.staff.has(office) ? office : strangeOffice, office }),
    guessed: 'no-such-office',
  },
  person: { find: (zone, office) => ofOffice(staff(zone, 'person'), office), guessed: nothing },
  seat: { find: (zone, office) => ofOffice(staff(zone, 'seat'), office), guessed: nothing },
  delegation: { find: (zone, office) => ofOffice(zone.delegations, office), guessed: nothing },
  plan: { find: () => ({ value: planId, office: null }), guessed: 'no-such-plan' },
  item: { find: () => ({ value: '2-1', office: null }), guessed: '9-9' },
  month: { find: () => ({ value: '2022-07', office: null }), guessed: '2031-01' },
  view: { find: (zone, office) => ofOffice(zone.views, office), guessed: nothing },
  instruction: { find: ({ instruction }) => ({ value: instruction, office: null }), guessed: nothing },
  draft: { find: ({ draft }) => ({ value: draft, office: null }), guessed: nothing },
  number: { find: () => ({ value: '1', office: null }), guessed: '999999' },
  listener: { find: () => ({ value: 'notices', office: null }), guessed: 'nobody' },
  file: { find: (zone, office) => ofOffice(zone.files, office), guessed: nothing },
}
