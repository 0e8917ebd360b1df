/** Use cases of delegation: who stands in for whom, and who may be asked to. */
import { randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import { areColleagues } from './rules.ts'
import type { Delegation, NewDelegation } from './schema.ts'
import { listPeople } from './service.ts'
import { type DelegationRow, insertDelegation, insertDelegationEnd, listDelegationRows, listSeatsOn } from './store.ts'
import type { PeopleTables } from './tables.ts'

type InZone = { readonly zone: string }
type Done = { done: true }

const tablesOf = (context: Context) => context.db<PeopleTables>()

/** Delegations from and to whoever asks. */
export async function listMyDelegations(context: Context, { zone }: InZone): Promise<{ delegations: Delegation[] }> {
  const rows = await listDelegationRows(tablesOf(context), zone, context.actor.person ?? '', null)
  return { delegations: rows.map(delegationOf) }
}

function delegationOf(row: DelegationRow): Delegation {
  const { delegationId: id, kind, principalId, principalName, delegateId, delegateName, fromDay, lastDay } = row
  return {
    id,
    kind,
    principal: { id: principalId, name: principalName },
    delegate: { id: delegateId, name: delegateName },
    fromDay,
    lastDay,
  }
}

/** Lends one's own seats, or lets a secretary write down what one decides. @errors people.not_found, people.delegation_malformed */
export async function delegate(context: Context, { zone }: InZone, given: NewDelegation): Promise<Delegation> {
  const db = tablesOf(context)
  const principal = context.actor.person ?? ''
  const { delegate: delegateId, fromDay, lastDay, kind } = given
  const { colleagues } = await listColleagues(context, { zone })
  if (!colleagues.some(({ id }) => id === delegateId)) {
    throw new AppError('people.not_found', 'not_found', { person: delegateId })
  }
  if (delegateId === principal || (lastDay !== null && lastDay < fromDay)) {
    throw new AppError('people.delegation_malformed', 'invalid')
  }
  const delegationId = randomUUID()
  const row = { zoneId: zone, delegationId, kind, principalId: principal, delegateId, fromDay, lastDay }
  await insertDelegation(db, { ...row, recordedBy: context.actor.name, recordedAt: context.now })
  context.record({ action: 'people.delegated', object: `people.person/${principal}`, payload: given })
  const found = (await listDelegationRows(db, zone, principal, null)).find((one) => one.delegationId === delegationId)
  if (found === undefined) throw new Error('a delegation that was just written is not there')
  return delegationOf(found)
}

/** Either side may end it. @errors people.delegation_not_found */
export async function endDelegation(
  context: Context,
  { zone, delegation }: InZone & { delegation: string },
): Promise<Done> {
  const db = tablesOf(context)
  const person = context.actor.person ?? ''
  const row = (await listDelegationRows(db, zone, person, null)).find(({ delegationId }) => delegationId === delegation)
  if (row === undefined) throw new AppError('people.delegation_not_found', 'not_found')
  const own = { zoneId: zone, delegationId: delegation, endedOn: context.today }
  await insertDelegationEnd(db, { ...own, endedBy: context.actor.name, recordedAt: context.now })
  context.record({
    action: 'people.delegation_ended',
    object: `people.person/${row.principalId}`,
    payload: { delegation },
  })
  return { done: true }
}

/** Leaders whose decisions the actor may write down on the day of the work (代录). */
export async function listClerkPrincipals(context: Context): Promise<{ id: string; name: string }[]> {
  const { zone, person } = context.actor
  if (person === null) return []
  const rows = (await listDelegationRows(tablesOf(context), zone, person, context.today)).filter(
    ({ kind, delegateId }) => kind === 'clerk' && delegateId === person,
  )
  if (rows.length === 0) return []
  const principals = rows.map(({ principalId }) => principalId)
  const seats = await listSeatsOn(tablesOf(context), zone, principals, context.today)
  const leaders = new Set(seats.filter(({ role }) => role === 'leader').map(({ personId }) => personId))
  return rows
    .filter(({ principalId }) => leaders.has(principalId))
    .map(({ principalId: id, principalName: name }) => ({ id, name }))
}

/** Names to choose a delegate from: colleagues, and nobody else. */
export async function listColleagues(context: Context, { zone }: InZone) {
  const { people } = await listPeople(context, { zone })
  const present = people.map((person) => ({ ...person, seats: person.seats.filter(({ lastDay }) => lastDay === null) }))
  const mine = context.actor.grants.filter(({ onBehalfOf }) => onBehalfOf === null)
  return {
    colleagues: present
      .filter(({ seats }) => areColleagues(mine, seats))
      .map(({ id, name, seats }) => ({ id, name, offices: [...new Set(seats.map(({ office }) => office))] })),
  }
}
