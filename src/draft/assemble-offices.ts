/** Offices of the package: one for every office that the items name, under the names that the plan prints. */
import type { Office } from '#plan'
import { type Assembled, documentIdOf, present } from './assembled.ts'
import { clauseAt, type LiveClause } from './clause-texts.ts'
import { type Draft, liveEntries, type UnitEntry } from './draft.ts'
import { issuerOf } from './offices.ts'

/** @param owing offices that owe an item until somebody is named for it; they need not stand among the units */
export function assembleOffices(draft: Draft, clauses: readonly LiveClause[], owing: ReadonlySet<string>): Assembled[] {
  const units = Map.groupBy(liveEntries(draft, 'unit'), ({ office }) => office)
  const named = [...units].map(([id, entries]) => officeOf(draft, clauses, id, entries))
  const others = [...owing].filter((id) => !units.has(id)).map((id) => owingOffice(draft, id))
  return [...named, ...others]
}

function officeOf(draft: Draft, clauses: readonly LiveClause[], id: string, entries: readonly UnitEntry[]): Assembled {
  const [first, ...others] = entries
  const old = draft.base?.offices.find((office) => office.id === id)
  const at = clauseAt(clauses, first?.spans[0]?.start ?? -1)
  const name = first?.name ?? id
  const kind = first?.officeKind ?? 'bureau'
  const isOpen = kind === 'body' && old?.membership === undefined && old?.members === undefined
  const fields = {
    ...withoutOwes(old),
    id,
    name,
    ...present({ short_name: first?.shortName }),
    ...(others.length === 0 ? {} : { other_names: others.map((entry) => entry.name) }),
    kind,
    ...(isOpen ? { membership: 'open' } : {}),
    cites: { source: documentIdOf(draft), ...present({ clause: at?.entry.clause }), quote: name },
  }
  return { kind: 'offices', fields, from: first?.id ?? null }
}

/** An office that is named for work owes it, whatever it did before. */
function withoutOwes(office: Office | undefined): Partial<Office> {
  if (office === undefined) return {}
  const { owes: _owes, other_names: _names, ...rest } = office
  return rest
}

function owingOffice(draft: Draft, id: string): Assembled {
  const known = draft.base?.offices.find((office) => office.id === id)
  if (known !== undefined) return { kind: 'offices', fields: known, from: null }
  const issuer = issuerOf(draft)
  const office = id === issuer.id ? issuer : (draft.offices.find((one) => one.id === id) ?? { ...issuer, id })
  const { name, kind } = office
  const cites = { source: documentIdOf(draft), quote: name }
  return { kind: 'offices', fields: { id, name, kind, cites }, from: 'head-issuer' }
}
