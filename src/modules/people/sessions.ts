/** Use cases of signing in and out, of the role picker of a demonstration, and of one's own account. */
import { AppError } from '#base/errors'
import { type Actor, programActor } from '#kernel/actor'
import { act, type Context, type Program } from '#kernel/context'
import type { Exchange } from '#kernel/http'
import type { Accounts, SignedIn } from '#kernel/identity'
import { listOffices } from '#modules/offices'
import { actorOf } from './actors.ts'
import type { DemonstrationPerson, Me } from './schema.ts'
import { findPerson, listDelegationRows, listPeopleRows, listSeats } from './store.ts'
import type { PeopleTables } from './tables.ts'

type Reply = { readonly outcome: 'signed_in' | 'second_factor' }

const loopback = /^(?:127\.|::1$|::ffff:127\.)/
/** Somebody passes the request on for another: the address is not the sender's. */
const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Signing in and out is recorded in the zone of the person, of which the request knows nothing before. */
export function sessionUseCases(program: Program, accounts: Accounts) {
  const recordSignIn = (zone: string, person: string, how: string): Promise<void> =>
    act(program, asPerson(zone, person), async (context) => {
      context.record({ action: 'identity.signed_in', object: `people.person/${person}`, payload: { how } })
    })

  /** @errors identity.no_seat where nothing would open to him */
  async function finish(signedIn: SignedIn, exchange: Exchange, how: string): Promise<Reply> {
    if (signedIn.outcome === 'signed_in') {
      const { person, zone } = signedIn
      const { kind } = await act(program, programActor(zone), (context) => actorOf(context, { person, zone }))
      if (kind === 'nobody') {
        await accounts.endSessions(person)
        throw new AppError('identity.no_seat', 'forbidden')
      }
      await recordSignIn(zone, person, how)
    }
    exchange.setCookies(signedIn.cookies)
    return { outcome: signedIn.outcome }
  }

  return {
    async getMe(context: Context, _params: unknown, _body: undefined, exchange: Exchange): Promise<Me> {
      const { actor, mode, today } = context
      const mayPickRole = mayPickRoles(context, exchange)
      if (actor.kind !== 'person' || actor.person === null) {
        return { person: null, zone: null, seats: [], clerkFor: [], secondFactor: false, mode, today, mayPickRole }
      }
      const db = context.db<PeopleTables>()
      const person = await findPerson(db, actor.zone, actor.person)
      const delegations = await listDelegationRows(db, actor.zone, actor.person, today)
      const nameOf = new Map(delegations.map(({ principalId, principalName }) => [principalId, principalName]))
      const { offices } = await listOffices(context, { zone: actor.zone })
      const officeNames = new Map(offices.map(({ id, name }) => [id, name]))
      return {
        person: { id: actor.person, name: person?.name ?? '', username: person?.username ?? '' },
        zone: actor.zone,
        seats: actor.grants.map(({ role, office, onBehalfOf }) => ({
          role,
          office,
          officeName: officeNames.get(office) ?? office,
          onBehalfOf: onBehalfOf === null ? null : (nameOf.get(onBehalfOf) ?? ''),
        })),
        clerkFor: delegations
          .filter(({ kind, delegateId }) => kind === 'clerk' && delegateId === actor.person)
          .map(({ principalId: id, principalName: name }) => ({ id, name })),
        secondFactor: await accounts.hasSecondFactor(actor.person),
        mode,
        today,
        mayPickRole,
      }
    },

    async signIn(
      context: Context,
      _params: unknown,
      given: { username: string; password: string },
      exchange: Exchange,
    ): Promise<Reply> {
      return finish(await accounts.signIn(given, context.now), exchange, 'password')
    },

    async signInWithCode(
      context: Context,
      _params: unknown,
      { code }: { code: string },
      exchange: Exchange,
    ): Promise<Reply> {
      return finish(await accounts.signInWithCode(code, exchange.headers, context.now), exchange, 'second_factor')
    },

    async signOut(_context: Context, _params: unknown, _body: undefined, exchange: Exchange): Promise<{ done: true }> {
      exchange.setCookies(await accounts.signOut(exchange.headers))
      return { done: true }
    },

    async activate(
      context: Context,
      _params: unknown,
      given: { username: string; code: string; password: string },
      exchange: Exchange,
    ): Promise<Reply> {
      await accounts.activate(given, context.now)
      return finish(await accounts.signIn(given, context.now), exchange, 'activation')
    },

    /** The cards of the role picker; none outside of a demonstration. */
    async listDemonstrationPeople(context: Context, _params: unknown, _body: undefined, exchange: Exchange) {
      if (!mayPickRoles(context, exchange)) return { people: [] }
      const zones = await listZonesWithPeople(program)
      const people: DemonstrationPerson[] = []
      for (const zone of zones)
        people.push(...(await act(program, programActor(zone), (inZone) => cardsOf(inZone, zone))))
      return { people }
    },

    async pickRole(
      context: Context,
      _params: unknown,
      { person }: { person: string },
      exchange: Exchange,
    ): Promise<Reply> {
      if (!mayPickRoles(context, exchange)) throw new AppError('identity.no_role_picker', 'forbidden')
      const zone = await accounts.zoneOf(person)
      if (zone === null) throw new AppError('identity.no_account', 'not_found')
      const cookies = await accounts.signInWithoutPassword(person, context.now)
      return finish({ outcome: 'signed_in', person, zone, cookies }, exchange, 'role_picker')
    },

    async changePassword(
      context: Context,
      _params: unknown,
      { current, next }: { current: string; next: string },
      exchange: Exchange,
    ): Promise<{ done: true }> {
      exchange.setCookies(await accounts.changePassword(exchange.headers, { current, next }, context.now))
      context.record({
        action: 'identity.password_changed',
        object: `people.person/${context.actor.name}`,
        payload: {},
      })
      return { done: true }
    },

    beginSecondFactor: (_context: Context, _params: unknown, { password }: { password: string }, exchange: Exchange) =>
      accounts
        .beginSecondFactor(exchange.headers, password)
        .then(({ uri, backupCodes }) => ({ uri, backupCodes: [...backupCodes] })),

    async confirmSecondFactor(
      context: Context,
      _params: unknown,
      { code }: { code: string },
      exchange: Exchange,
    ): Promise<{ done: true }> {
      exchange.setCookies(await accounts.confirmSecondFactor(exchange.headers, code, context.now))
      context.record({
        action: 'identity.second_factor_set',
        object: `people.person/${context.actor.name}`,
        payload: {},
      })
      return { done: true }
    },
  }
}

function asPerson(zone: string, person: string): Actor {
  return { ...programActor(zone), person, name: person }
}

/** Only in a demonstration, and only at the machine itself: nobody on the network becomes anybody without a password. */
function mayPickRoles({ mode }: Context, { address, headers }: Exchange): boolean {
  return mode === 'demonstration' && loopback.test(address) && !passedOn.some((name) => headers.has(name))
}

async function cardsOf(context: Context, zone: string): Promise<DemonstrationPerson[]> {
  const db = context.db<PeopleTables>()
  const { offices } = await listOffices(context, { zone })
  const names = new Map(offices.map(({ id, shortName }) => [id, shortName]))
  const seats = await listSeats(db, zone)
  return (await listPeopleRows(db, zone)).flatMap(({ personId: id, name }) => {
    const seat = seats.find(({ personId, lastDay }) => personId === id && lastDay === null)
    if (seat === undefined) return []
    const { role, officeId: office } = seat
    return [{ id, name, role, office, officeName: names.get(office) ?? office, zone }]
  })
}

/** Zones where somebody has an account. */
async function listZonesWithPeople(program: Program): Promise<readonly string[]> {
  return program.zones()
}
