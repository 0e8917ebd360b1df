/** Saying who holds a post, which posts there are, and which post answers for an office; each from a day on. */
import { useState } from 'react'
import { officesApi } from '#modules/offices/schema'
import { type Me, type NewPost, peopleApi, type Post, postKinds } from '#modules/people/schema'
import { useEndpoint, useSend } from '#web/api'
import { Field, type FormError, TextField } from '#web/form'
import { NameSelect } from '#web/name-select'
import { hasRole } from '#web/session'
import { useDirectoryWords } from './directory-words.ts'
import { seesEverybody } from './may.ts'
import { PanelForm } from './panel-form.tsx'

type PanelProps = {
  readonly me: Me
  readonly zone: string
  readonly office: string
  readonly etag: string
  readonly today: string
  readonly done: () => void
  readonly cancel: () => void
}

export function NewPostPanel(props: PanelProps) {
  const words = useDirectoryWords()
  const { zone, office, today, done, cancel } = props
  const [given, setGiven] = useState<NewPost>({ kind: 'head', title: '', person: null, fromDay: today })
  const sending = useSend(peopleApi.addPost)
  const set = (part: Partial<NewPost>): void => setGiven((before) => ({ ...before, ...part }))
  return (
    <PanelForm
      title={words('addPost')}
      heading="h3"
      act={words('save')}
      busy={sending.busy}
      send={() =>
        given.title.trim() === ''
          ? [{ field: 'post-title', text: words('missing') }]
          : sending.send({ zone, office }, given)
      }
      fields={(errors) => (
        <>
          <Field id="post-kind" label={words('postKind')} hint={undefined} errors={errors}>
            {() => (
              <select
                id="post-kind"
                className="field-input"
                value={given.kind}
                onChange={({ target }) => set({ kind: postKinds.find((kind) => kind === target.value) ?? 'staff' })}
              >
                {postKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words(`post.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            id="post-title"
            label={words('postTitle')}
            hint={words('postTitleHint')}
            errors={errors}
            value={given.title}
            onChange={(title) => set({ title })}
          />
          <PersonField {...props} value={given.person} onChange={(person) => set({ person })} errors={errors} />
          <FromDayField value={given.fromDay} onChange={(fromDay) => set({ fromDay })} errors={errors} />
        </>
      )}
      done={done}
      cancel={cancel}
    />
  )
}

export function AppointPanel(props: PanelProps & { readonly post: Post }) {
  const words = useDirectoryWords()
  const { zone, office, etag, today, post, done, cancel } = props
  const [person, setPerson] = useState<string | null>(null)
  const [fromDay, setFromDay] = useState(today)
  const sending = useSend(peopleApi.appoint)
  return (
    <PanelForm
      title={words('appointTo', { title: post.title })}
      heading="h3"
      act={words('save')}
      busy={sending.busy}
      send={() => sending.send({ zone, office, post: post.id }, { person, fromDay }, etag)}
      fields={(errors) => (
        <>
          <PersonField {...props} value={person} onChange={setPerson} errors={errors} />
          <FromDayField value={fromDay} onChange={setFromDay} errors={errors} />
        </>
      )}
      done={done}
      cancel={cancel}
    />
  )
}

export function OverseerPanel(props: PanelProps) {
  const words = useDirectoryWords()
  const { zone, office, etag, today, done, cancel } = props
  const [post, setPost] = useState<string | null>(null)
  const [fromDay, setFromDay] = useState(today)
  const sending = useSend(peopleApi.setOverseer)
  const posts = useEndpoint(peopleApi.listPosts, { zone })
  const offices = useEndpoint(officesApi.listOffices, { zone })
  const nameOf = (id: string): string =>
    (offices.state === 'ready' ? offices.value.offices.find((one) => one.id === id)?.shortName : undefined) ?? id
  const options = (posts.state === 'ready' ? posts.value.posts : [])
    .filter((one) => one.office !== office && (one.kind === 'head' || one.kind === 'deputy'))
    .map(({ id, title, name, office: its }) => ({
      value: id,
      label: [name === title ? null : name, title, nameOf(its)].filter(Boolean).join(' · '),
    }))
  return (
    <PanelForm
      title={words('setOverseer')}
      heading="h3"
      act={words('save')}
      busy={sending.busy}
      send={() => sending.send({ zone, office }, { post, fromDay }, etag)}
      fields={(errors) => (
        <>
          <Field id="overseer" label={words('overseer')} hint={words('overseerHint')} errors={errors}>
            {(described) => (
              <NameSelect
                id="overseer"
                describedBy={described['aria-describedby']}
                placeholder={words('nobody')}
                none={words('selectNone')}
                options={options}
                value={post}
                onChange={setPost}
              />
            )}
          </Field>
          <FromDayField value={fromDay} onChange={setFromDay} errors={errors} />
        </>
      )}
      done={done}
      cancel={cancel}
    />
  )
}

type PersonFieldProps = Pick<PanelProps, 'me' | 'zone' | 'office'> & {
  readonly value: string | null
  readonly onChange: (person: string | null) => void
  readonly errors: readonly FormError[]
}

/** Of his own office a steward chooses, of the whole zone everybody else. */
function PersonField({ me, zone, office, value, onChange, errors }: PersonFieldProps) {
  const words = useDirectoryWords()
  const isZone = seesEverybody(me) && hasRole(me, 'administrator', 'office')
  const all = useEndpoint(peopleApi.listPeople, isZone ? { zone } : null)
  const own = useEndpoint(peopleApi.listPeopleOfOffice, isZone ? null : { zone, office })
  const reply = isZone ? all : own
  const people = reply.state === 'ready' ? reply.value.people : []
  return (
    <Field id="person" label={words('holder')} hint={words('holderHint')} errors={errors}>
      {(described) => (
        <NameSelect
          id="person"
          describedBy={described['aria-describedby']}
          placeholder={words('vacant')}
          none={words('selectNone')}
          options={people.map(({ id, name, username }) => ({ value: id, label: `${name} · ${username}` }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

type FromDayFieldProps = {
  readonly value: string
  readonly onChange: (day: string) => void
  readonly errors: readonly FormError[]
}

function FromDayField({ value, onChange, errors }: FromDayFieldProps) {
  const words = useDirectoryWords()
  return (
    <TextField
      id="from-day"
      type="date"
      label={words('fromDay')}
      hint={words('fromDayHint')}
      errors={errors}
      value={value}
      onChange={onChange}
    />
  )
}
