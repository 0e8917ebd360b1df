/** The posts of one office: who holds each, who held it before, and who answers for the office; with appointments. */
import { useState } from 'react'
import { type Me, type OfficePosts as Posts, peopleApi, type Post } from '#modules/people/schema'
import { useEndpoint } from '#web/api'
import { hasRole } from '#web/session'
import { AppointPanel, NewPostPanel, OverseerPanel } from './appoint-panels.tsx'
import { useDirectoryWords } from './directory-words.ts'
import { mayAppoint } from './may.ts'

type OfficePostsProps = { readonly me: Me; readonly zone: string; readonly office: string }

/** What is being done: a new post, another overseer, or an appointment to a post. */
type Act = 'post' | 'overseer' | Post

export function OfficePosts({ me, zone, office }: OfficePostsProps) {
  const words = useDirectoryWords()
  const reply = useEndpoint(peopleApi.getOfficePosts, { zone, office })
  const [act, setAct] = useState<Act | null>(null)
  if (reply.state !== 'ready') return null
  const { posts, overseers } = reply.value
  const may = mayAppoint(me, office)
  const done = (): void => {
    setAct(null)
    reply.reload()
  }
  const shared = { me, zone, office, etag: reply.etag, today: me.today, done, cancel: () => setAct(null) }
  return (
    <section className="block">
      <h2>
        {words('posts')}
        {may ? (
          <button type="button" className="text-link" onClick={() => setAct('post')}>
            {words('addPost')}
          </button>
        ) : null}
      </h2>
      {act === 'post' ? <NewPostPanel {...shared} /> : null}
      {act === 'overseer' ? <OverseerPanel {...shared} /> : null}
      {act !== null && typeof act === 'object' ? <AppointPanel key={act.id} {...shared} post={act} /> : null}
      <table className="list-table post-table">
        <thead>
          <tr>
            <th scope="col">{words('postTitle')}</th>
            <th scope="col">{words('holder')}</th>
            <th scope="col">{words('before')}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{words('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <OverseerRow
            overseers={overseers}
            today={me.today}
            change={hasRole(me, 'administrator', 'office') ? () => setAct('overseer') : null}
          />
          {posts.map((post) => (
            <PostRow key={post.id} post={post} today={me.today} change={may ? () => setAct(post) : null} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { readonly today: string; readonly change: (() => void) | null }

function PostRow({ post, today, change }: RowProps & { readonly post: Post }) {
  const words = useDirectoryWords()
  const isHeld = ({ fromDay, lastDay }: Post['terms'][number]): boolean =>
    fromDay <= today && (lastDay === null || lastDay >= today)
  const now = post.terms.filter(isHeld)
  const coming = post.terms.filter(({ fromDay }) => fromDay > today)
  const before = post.terms.filter((term) => !now.includes(term) && !coming.includes(term))
  return (
    <tr>
      <td lang="zh-CN">
        <b>{post.title}</b> <span className="quiet-text">{words(`post.${post.kind}`)}</span>
      </td>
      <td data-label={words('holder')} lang="zh-CN">
        {now.length === 0 ? <span className="quiet-text">{words('vacant')}</span> : null}
        {now.map(({ name, fromDay }) => (
          <p key={fromDay}>
            {name} <span className="quiet-text">{words('sinceDay', { day: fromDay })}</span>
          </p>
        ))}
        {coming.map(({ name, fromDay }) => (
          <p key={fromDay}>
            {name} <span className="quiet-text">{words('comingDay', { day: fromDay })}</span>
          </p>
        ))}
      </td>
      <td data-label={words('before')} lang="zh-CN">
        {before.map(({ name, fromDay, lastDay }) => (
          <p key={fromDay}>
            {name}{' '}
            <span className="quiet-text">
              {fromDay} — {lastDay}
            </span>
          </p>
        ))}
      </td>
      <td className="no-print">
        <ChangeButton label={words('appointTo', { title: post.title })} text={words('appoint')} change={change} />
      </td>
    </tr>
  )
}

function OverseerRow({ overseers, today, change }: RowProps & { readonly overseers: Posts['overseers'] }) {
  const words = useDirectoryWords()
  const now = overseers.find(({ fromDay }) => fromDay <= today)
  const others = overseers.filter((one) => one !== now)
  const said = (overseer: Posts['overseers'][number]['overseer']): string =>
    overseer === null ? words('nobody') : [overseer.name, overseer.title].filter(Boolean).join(' · ')
  return (
    <tr>
      <td>
        <b>{words('overseer')}</b>
      </td>
      <td data-label={words('holder')} lang="zh-CN">
        {now === undefined || now.overseer === null ? (
          <span className="quiet-text">{words('notSaid')}</span>
        ) : (
          <p>
            {said(now.overseer)} <span className="quiet-text">{words('sinceDay', { day: now.fromDay })}</span>
          </p>
        )}
      </td>
      <td data-label={words('before')} lang="zh-CN">
        {others.map(({ fromDay, overseer }) => (
          <p key={fromDay}>
            {said(overseer)} <span className="quiet-text">{words('sinceDay', { day: fromDay })}</span>
          </p>
        ))}
      </td>
      <td className="no-print">
        <ChangeButton label={words('setOverseer')} text={words('set')} change={change} />
      </td>
    </tr>
  )
}

type ChangeButtonProps = { readonly label: string; readonly text: string; readonly change: (() => void) | null }

function ChangeButton({ label, text, change }: ChangeButtonProps) {
  if (change === null) return null
  return (
    <button type="button" className="text-link" aria-label={label} onClick={change}>
      {text}
    </button>
  )
}
