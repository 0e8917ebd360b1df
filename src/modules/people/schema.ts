/** The shapes of the people slice: sessions, people, seats, delegations; and its endpoints. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { roles } from '#base/roles'
import { Id } from '#plan'
import { postKinds, postsApi } from './posts-schema.ts'

export * from './posts-schema.ts'

const Zone = z.object({ zone: Id })
const Nothing = z.object({})
const Done = z.object({ done: z.literal(true) })
const Password = z.string().min(1).max(200)
const Username = z.string().trim().min(2).max(60)
const Totp = z
  .string()
  .trim()
  .regex(/^\d{6}$/)
/** What the telephone shows now, or one of the codes printed for the day it is gone. */
const SecondCode = z
  .string()
  .trim()
  .regex(/^(?:\d{6}|[\dA-Za-z]{5}-[\dA-Za-z]{5})$/)

export const Seat = z.object({
  role: z.enum(roles),
  office: z.string(),
  officeName: z.string(),
  /** Name of the person whose seat it is, where somebody sits in it by delegation. */
  onBehalfOf: z.string().nullable(),
})
export type Seat = z.infer<typeof Seat>

/** Who sits before the page, as the server knows him. */
export const Me = z.object({
  person: z.object({ id: z.string(), name: z.string(), username: z.string() }).nullable(),
  zone: z.string().nullable(),
  seats: z.array(Seat),
  /** Leaders for whom he may write down what they decided (代录). */
  clerkFor: z.array(z.object({ id: z.string(), name: z.string() })),
  secondFactor: z.boolean(),
  mode: z.enum(['demonstration', 'production']),
  /** The day the work is about. */
  today: z.iso.date(),
  /** Whether the roles of the demonstration may be picked here without a password. */
  mayPickRole: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** One card of the role picker. */
export const DemonstrationPerson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  office: z.string(),
  /** Its short name. */
  officeName: z.string(),
  zone: z.string(),
})
export type DemonstrationPerson = z.infer<typeof DemonstrationPerson>

export const SignInReply = z.object({ outcome: z.enum(['signed_in', 'second_factor']) })

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  seats: z.array(
    z.object({
      id: z.string(),
      role: z.enum(roles),
      office: z.string(),
      fromDay: z.iso.date(),
      lastDay: z.iso.date().nullable(),
    }),
  ),
})
export type Person = z.infer<typeof Person>

/** A row of the list that people are added from. */
export const NewPerson = z.object({
  name: z.string().trim().min(1).max(60),
  username: Username,
  role: z.enum(roles),
  office: Id,
  title: z.string().trim().max(60).default(''),
  /** What kind of post the title is; left out, a leader heads his office and everybody else is its contact. */
  post: z.enum(postKinds).optional(),
  telephone: z.string().trim().max(40).default(''),
})
export type NewPerson = z.infer<typeof NewPerson>

/** What is handed over on paper: the name to sign in with and the code that sets the first password. */
export const ActivationSlip = z.object({
  person: z.string(),
  name: z.string(),
  username: z.string(),
  code: z.string(),
  expiresOn: z.iso.date(),
})
export type ActivationSlip = z.infer<typeof ActivationSlip>

export const delegationKinds = ['deputy', 'dated', 'clerk'] as const
export type DelegationKind = (typeof delegationKinds)[number]

export const Delegation = z.object({
  id: z.string(),
  kind: z.enum(delegationKinds),
  principal: z.object({ id: z.string(), name: z.string() }),
  delegate: z.object({ id: z.string(), name: z.string() }),
  fromDay: z.iso.date(),
  lastDay: z.iso.date().nullable(),
})
export type Delegation = z.infer<typeof Delegation>

export const NewDelegation = z
  .object({
    kind: z.enum(delegationKinds),
    delegate: z.uuid(),
    fromDay: z.iso.date(),
    lastDay: z.iso.date().nullable(),
  })
  .refine(({ kind, lastDay }) => kind !== 'dated' || lastDay !== null, { path: ['lastDay'] })
export type NewDelegation = z.infer<typeof NewDelegation>

export const Contact = z.object({
  person: z.string(),
  name: z.string(),
  office: z.string(),
  post: z.enum(postKinds),
  title: z.string(),
  telephone: z.string(),
})
export type Contact = z.infer<typeof Contact>

/** Addresses of this slice's pages. */
export const peoplePages = { home: '/', signIn: '/sign-in', activate: '/activate', account: '/account' } as const

export const peopleApi = {
  getMe: endpoint({
    method: 'GET',
    path: '/api/v1/session',
    callers: ['anyone'],
    params: Nothing,
    reply: Me,
    errors: [],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/v1/session',
    callers: ['anyone'],
    params: Nothing,
    body: z.object({ username: z.string().min(1).max(100), password: Password }),
    reply: SignInReply,
    errors: [],
  }),
  signInWithCode: endpoint({
    method: 'POST',
    path: '/api/v1/session/code',
    callers: ['anyone'],
    params: Nothing,
    body: z.object({ code: SecondCode }),
    reply: SignInReply,
    errors: [],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/v1/session',
    callers: ['anyone'],
    params: Nothing,
    reply: Done,
    errors: [],
  }),
  activate: endpoint({
    method: 'POST',
    path: '/api/v1/activation',
    callers: ['anyone'],
    params: Nothing,
    body: z.object({ username: Username, code: z.string().trim().max(20), password: Password }),
    reply: SignInReply,
    errors: [],
  }),
  listDemonstrationPeople: endpoint({
    method: 'GET',
    path: '/api/v1/demonstration/people',
    callers: ['anyone'],
    params: Nothing,
    reply: z.object({ people: z.array(DemonstrationPerson) }),
    errors: [],
  }),
  pickRole: endpoint({
    method: 'POST',
    path: '/api/v1/demonstration/session',
    callers: ['anyone'],
    params: Nothing,
    body: z.object({ person: z.uuid() }),
    reply: SignInReply,
    errors: [],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/v1/account/password',
    callers: ['signed_in'],
    params: Nothing,
    body: z.object({ current: Password, next: Password }),
    reply: Done,
    errors: [],
  }),
  beginSecondFactor: endpoint({
    method: 'POST',
    path: '/api/v1/account/second-factor',
    callers: ['signed_in'],
    params: Nothing,
    body: z.object({ password: Password }),
    reply: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
    errors: [],
  }),
  confirmSecondFactor: endpoint({
    method: 'PUT',
    path: '/api/v1/account/second-factor',
    callers: ['signed_in'],
    params: Nothing,
    body: z.object({ code: Totp }),
    reply: Done,
    errors: [],
  }),
  listPeople: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/people',
    callers: ['administrator', 'office', 'leader', 'auditor'],
    params: Zone,
    reply: z.object({ people: z.array(Person) }),
    errors: [],
  }),
  listPeopleOfOffice: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/offices/:office/people',
    callers: ['administrator', 'steward:own'],
    about: 'office',
    params: Zone.extend({ office: Id }),
    reply: z.object({ people: z.array(Person) }),
    errors: [],
  }),
  addPeople: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/people',
    callers: ['administrator'],
    params: Zone,
    body: z.object({ people: z.array(NewPerson).min(1).max(500) }),
    reply: z.object({ slips: z.array(ActivationSlip) }),
    errors: ['people.office_unknown', 'people.office_succeeded', 'people.named_twice'],
  }),
  /** A unit's or an enterprise's own administrator adds its people, and nobody else's. */
  addPeopleOfOffice: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/offices/:office/people',
    callers: ['administrator', 'steward:own'],
    about: 'office',
    params: Zone.extend({ office: Id }),
    body: z.object({
      people: z
        .array(NewPerson.omit({ office: true }))
        .min(1)
        .max(500),
    }),
    reply: z.object({ slips: z.array(ActivationSlip) }),
    errors: ['people.office_unknown', 'people.office_succeeded', 'people.named_twice', 'people.role_not_yours'],
  }),
  reissueActivation: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/people/:person/activation',
    callers: ['administrator', 'steward:own'],
    about: 'person',
    params: Zone.extend({ person: z.uuid() }),
    body: Nothing,
    reply: ActivationSlip,
    errors: ['people.not_found', 'people.role_not_yours', 'people.office_not_yours'],
  }),
  /** The administrator gives any seat; a steward one of his own office, to somebody who sits there already. */
  grantSeat: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/people/:person/seats',
    callers: ['administrator', 'steward:own'],
    about: 'person',
    params: Zone.extend({ person: z.uuid() }),
    body: z.object({ role: z.enum(roles), office: Id, fromDay: z.iso.date() }),
    reply: Person,
    errors: [
      'people.not_found',
      'people.office_unknown',
      'people.office_succeeded',
      'people.office_not_yours',
      'people.role_not_yours',
      'people.seat_held',
    ],
  }),
  /** A new telephone; the earlier ones stay in the record. */
  changeTelephone: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/people/:person/telephone',
    callers: ['administrator', 'steward:own'],
    about: 'person',
    params: Zone.extend({ person: z.uuid() }),
    body: z.object({ telephone: z.string().trim().max(40) }),
    reply: Done,
    errors: ['people.not_found', 'people.office_not_yours'],
  }),
  endSeat: endpoint({
    method: 'DELETE',
    path: '/api/v1/zones/:zone/seats/:seat',
    callers: ['administrator', 'steward:own'],
    about: 'seat',
    params: Zone.extend({ seat: z.uuid() }),
    reply: Done,
    errors: ['people.seat_not_found', 'people.last_administrator', 'people.role_not_yours', 'people.office_not_yours'],
  }),
  listMyDelegations: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/delegations',
    callers: ['signed_in'],
    params: Zone,
    reply: z.object({ delegations: z.array(Delegation) }),
    errors: [],
  }),
  delegate: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/delegations',
    callers: ['signed_in'],
    params: Zone,
    body: NewDelegation,
    reply: Delegation,
    errors: ['people.not_found', 'people.delegation_malformed'],
  }),
  endDelegation: endpoint({
    method: 'DELETE',
    path: '/api/v1/zones/:zone/delegations/:delegation',
    callers: ['signed_in'],
    params: Zone.extend({ delegation: z.uuid() }),
    reply: Done,
    errors: ['people.delegation_not_found'],
  }),
  listColleagues: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/colleagues',
    callers: ['signed_in'],
    params: Zone,
    reply: z.object({
      colleagues: z.array(z.object({ id: z.string(), name: z.string(), offices: z.array(z.string()) })),
    }),
    errors: [],
  }),
  /** Who can give a seat: for those who were refused something. */
  listGrantors: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/grantors',
    callers: ['signed_in'],
    params: Zone,
    reply: z.object({ grantors: z.array(z.object({ name: z.string(), officeName: z.string() })) }),
    errors: [],
  }),
  listContacts: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/contacts',
    callers: ['leader', 'office', 'administrator', 'unit'],
    params: Zone,
    reply: z.object({ contacts: z.array(Contact) }),
    errors: [],
  }),
  ...postsApi,
}

/** Pages of the directory of people. */
export const directoryPages = { people: '/people', contacts: '/contacts' } as const
