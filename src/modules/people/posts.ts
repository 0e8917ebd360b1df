/** Use cases of posts: who holds which on a day and before, appointments, and who answers for an office. */
import { randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import { hasRole } from '#kernel/actor'
import { dayBefore } from '#kernel/clock'
import type { Context } from '#kernel/context'
import { listOffices } from '#modules/offices'
import type { Appointment, NewOverseer, NewPost, OfficePosts, Overseer, PostsOfDay } from './posts-schema.ts'
import {
  insertHolder,
  insertHolderEnd,
  insertOverseer,
  insertPost,
  listOverseerRows,
  listPostRows,
  listTermRows,
  lockPosts,
  type PostRow,
  type TermRow,
} from './posts-store.ts'
import { holdsOn, termEndedBy } from './rules.ts'
import { findPerson } from './store.ts'
import { officesOfPerson } from './stewardship.ts'
import type { PeopleTables } from './tables.ts'

type InZone = { readonly zone: string }
type InOffice = InZone & { readonly office: string }
type OfPost = InOffice & { readonly post: string }

const tablesOf = (context: Context) => context.db<PeopleTables>()

/** The posts of the zone on a day, vacant ones too, with who answers for each office. */
export async function listPosts(
  context: Context,
  { zone, day = context.today }: InZone & { readonly day?: string | undefined },
): Promise<PostsOfDay> {
  const { rows, holderOf, overseerOf } = await loadPosts(context, zone, day)
  const overseers = await listOverseerRows(tablesOf(context), zone)
  const offices = [...new Set(overseers.map(({ officeId }) => officeId))]
  return {
    day,
    posts: rows.map(({ postId: id, officeId: office, kind, title }) => ({
      id,
      office,
      kind,
      title,
      name: holderOf(id)?.name ?? null,
    })),
    overseers: offices.flatMap((office) => {
      const last = overseers.find(({ officeId, fromDay }) => officeId === office && fromDay <= day)
      const overseer = overseerOf(last?.postId ?? null)
      return overseer === null ? [] : [{ office, overseer }]
    }),
  }
}

export async function getOfficePosts(context: Context, { zone, office }: InOffice): Promise<OfficePosts> {
  const { rows, terms, overseerOf } = await loadPosts(context, zone, context.today)
  const said = await listOverseerRows(tablesOf(context), zone)
  return {
    posts: rows
      .filter(({ officeId }) => officeId === office)
      .map(({ postId: id, kind, title }) => ({
        id,
        kind,
        title,
        terms: (terms.get(id) ?? []).map(({ personId: person, name, fromDay, lastDay }) => ({
          person,
          name,
          fromDay,
          lastDay,
        })),
      })),
    overseers: said
      .filter(({ officeId }) => officeId === office)
      .map(({ fromDay, postId }) => ({ fromDay, overseer: overseerOf(postId) })),
  }
}

type Posts = {
  readonly rows: readonly PostRow[]
  readonly terms: ReadonlyMap<string, readonly TermRow[]>
  readonly holderOf: (post: string) => TermRow | undefined
  readonly overseerOf: (post: string | null) => Overseer | null
}

async function loadPosts(context: Context, zone: string, day: string): Promise<Posts> {
  const rows = await listPostRows(tablesOf(context), zone)
  const terms = Map.groupBy(await listTermRows(tablesOf(context), zone), ({ postId }) => postId)
  const holderOf = (post: string): TermRow | undefined => terms.get(post)?.find((term) => holdsOn(term, day))
  const overseerOf = (post: string | null): Overseer | null => {
    const row = rows.find(({ postId }) => postId === post)
    if (row === undefined) return null
    const { postId, officeId: office, title } = row
    return { post: postId, office, title, name: holderOf(postId)?.name ?? null }
  }
  return { rows, terms, holderOf, overseerOf }
}

/** @errors people.office_unknown, people.not_found */
export async function addPost(context: Context, { zone, office }: InOffice, given: NewPost): Promise<OfficePosts> {
  const db = tablesOf(context)
  await refuseUnknownOffice(context, { zone, office })
  const { kind, title, person, fromDay } = given
  const postId = randomUUID()
  await insertPost(db, { zoneId: zone, postId, officeId: office, kind, title, madeAt: context.now })
  if (person !== null) await hold(context, { zone, office, post: postId }, { person, fromDay })
  context.record({ action: 'people.post_added', object: `people.post/${postId}`, payload: { office, ...given } })
  return getOfficePosts(context, { zone, office })
}

/**
 * Puts somebody in a post from a day on, or leaves it vacant; who held it until then ends the day before.
 *
 * @errors people.not_found, people.post_not_found, people.appointed_before
 */
export async function appoint(context: Context, params: OfPost, given: Appointment): Promise<OfficePosts> {
  const { zone, office, post } = params
  const db = tablesOf(context)
  await lockPosts(db, zone)
  const { rows, terms } = await loadPosts(context, zone, given.fromDay)
  if (!rows.some(({ postId, officeId }) => postId === post && officeId === office)) throw postNotFound()
  const ended = termEndedBy(terms.get(post) ?? [], given.fromDay)
  if (ended === 'too_early') throw new AppError('people.appointed_before', 'conflict', { day: given.fromDay })
  if (ended !== null) {
    const end = { zoneId: zone, holderId: ended.holderId, lastDay: dayBefore(given.fromDay) }
    await insertHolderEnd(db, { ...end, recordedAt: context.now })
  }
  if (given.person !== null) await hold(context, params, { ...given, person: given.person })
  context.record({ action: 'people.appointed', object: `people.post/${post}`, payload: { office, ...given } })
  return getOfficePosts(context, { zone, office })
}

async function hold(
  context: Context,
  { zone, office, post }: OfPost,
  { person, fromDay }: { readonly person: string; readonly fromDay: string },
): Promise<void> {
  await refuseStranger(context, { zone, office, person })
  const own = { zoneId: zone, postId: post, personId: person, fromDay }
  await insertHolder(tablesOf(context), { ...own, holderId: randomUUID(), recordedAt: context.now })
}

/** Who manages one office appoints its own people. @errors people.not_found */
async function refuseStranger(context: Context, given: InOffice & { readonly person: string }): Promise<void> {
  const { zone, office, person } = given
  const isKnown = (await findPerson(tablesOf(context), zone, person)) !== undefined
  const isSteward = !hasRole(context.actor, 'administrator') && !hasRole(context.actor, 'office')
  const isOwn = !isSteward || (isKnown && (await officesOfPerson(context, { zone, person })).includes(office))
  if (!isKnown || !isOwn) throw new AppError('people.not_found', 'not_found', { person })
}

/**
 * Says which post answers for an office from a day on (分管领导); null for none.
 *
 * @errors people.office_unknown, people.post_not_found
 */
export async function setOverseer(
  context: Context,
  { zone, office }: InOffice,
  { post, fromDay }: NewOverseer,
): Promise<OfficePosts> {
  const db = tablesOf(context)
  await refuseUnknownOffice(context, { zone, office })
  const posts = await listPostRows(db, zone)
  if (post !== null && !posts.some(({ postId }) => postId === post)) throw postNotFound()
  await insertOverseer(db, { zoneId: zone, officeId: office, fromDay, postId: post, recordedAt: context.now })
  context.record({ action: 'people.overseer_set', object: `offices.office/${office}`, payload: { post, fromDay } })
  return getOfficePosts(context, { zone, office })
}

async function refuseUnknownOffice(context: Context, { zone, office }: InOffice): Promise<void> {
  const { offices } = await listOffices(context, { zone })
  if (!offices.some(({ id }) => id === office)) throw new AppError('people.office_unknown', 'not_found', { office })
}

function postNotFound(): AppError {
  return new AppError('people.post_not_found', 'not_found')
}
