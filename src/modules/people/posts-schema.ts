/** The shapes of posts, who holds them, and who answers for an office (分管领导); and their endpoints. */
import { z } from 'zod'
import { endpoint } from '#base/endpoint'
import { Id } from '#plan'

/** 主要负责同志、分管负责同志、联络员、工作人员. */
export const postKinds = ['head', 'deputy', 'contact', 'staff'] as const
export type PostKind = (typeof postKinds)[number]

/** Somebody in a post for a time; the last day is open while he holds it. */
export const Term = z.object({
  person: z.string(),
  name: z.string(),
  fromDay: z.iso.date(),
  lastDay: z.iso.date().nullable(),
})
export type Term = z.infer<typeof Term>

export const Post = z.object({
  id: z.string(),
  kind: z.enum(postKinds),
  title: z.string(),
  /** The latest first. */
  terms: z.array(Term),
})
export type Post = z.infer<typeof Post>

/** A post that answers for an office, with who holds it on the day that is looked at. */
export const Overseer = z.object({
  post: z.string(),
  office: z.string(),
  title: z.string(),
  name: z.string().nullable(),
})
export type Overseer = z.infer<typeof Overseer>

/** Everything that is said of the posts of one office. */
export const OfficePosts = z.object({
  posts: z.array(Post),
  /** Who answered for it through time, the latest first; null where nobody does from that day on. */
  overseers: z.array(z.object({ fromDay: z.iso.date(), overseer: Overseer.nullable() })),
})
export type OfficePosts = z.infer<typeof OfficePosts>

/** The posts of the whole zone on a day: what a directory shows beside each office. */
export const PostsOfDay = z.object({
  day: z.iso.date(),
  posts: z.array(
    z.object({
      id: z.string(),
      office: z.string(),
      kind: z.enum(postKinds),
      title: z.string(),
      /** Null while it is vacant. */
      name: z.string().nullable(),
    }),
  ),
  overseers: z.array(z.object({ office: z.string(), overseer: Overseer })),
})
export type PostsOfDay = z.infer<typeof PostsOfDay>

const Title = z.string().trim().min(1).max(60)
const Appointment = z.object({
  /** Null leaves the post vacant from the day on. */
  person: z.uuid().nullable(),
  fromDay: z.iso.date(),
})
export type Appointment = z.infer<typeof Appointment>

export const NewPost = Appointment.extend({ kind: z.enum(postKinds), title: Title })
export type NewPost = z.infer<typeof NewPost>

export const NewOverseer = z.object({ post: z.uuid().nullable(), fromDay: z.iso.date() })
export type NewOverseer = z.infer<typeof NewOverseer>

const Zone = z.object({ zone: Id })
const Office = Zone.extend({ office: Id })

export const postsApi = {
  listPosts: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/posts',
    callers: ['signed_in'],
    params: Zone.extend({ day: z.iso.date().optional() }),
    reply: PostsOfDay,
    errors: [],
  }),
  getOfficePosts: endpoint({
    method: 'GET',
    path: '/api/v1/zones/:zone/offices/:office/posts',
    callers: ['signed_in'],
    params: Office,
    reply: OfficePosts,
    errors: [],
  }),
  addPost: endpoint({
    method: 'POST',
    path: '/api/v1/zones/:zone/offices/:office/posts',
    callers: ['administrator', 'office', 'steward:own'],
    about: 'office',
    params: Office,
    body: NewPost,
    reply: OfficePosts,
    errors: ['people.office_unknown', 'people.not_found'],
  }),
  /** A new holder ends the term of the one before, on the day before. */
  appoint: endpoint({
    method: 'PUT',
    path: '/api/v1/zones/:zone/offices/:office/posts/:post/holder',
    callers: ['administrator', 'office', 'steward:own'],
    about: 'office',
    params: Office.extend({ post: z.uuid() }),
    body: Appointment,
    reply: OfficePosts,
    replaces: '/api/v1/zones/:zone/offices/:office/posts',
    errors: ['people.not_found', 'people.post_not_found', 'people.appointed_before'],
  }),
  setOverseer: endpoint({
    method: 'PUT',
    path: '/api/v1/zones/:zone/offices/:office/overseer',
    callers: ['administrator', 'office'],
    params: Office,
    body: NewOverseer,
    reply: OfficePosts,
    replaces: '/api/v1/zones/:zone/offices/:office/posts',
    errors: ['people.office_unknown', 'people.post_not_found'],
  }),
}
