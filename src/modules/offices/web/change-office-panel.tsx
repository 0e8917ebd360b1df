/** A new name or a new place from a day on. Where somebody was faster, both versions are shown before anything is lost. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { type DirectoryOffice, type OfficeChange, officesApi, type OfficeRecord } from '#modules/offices/schema'
import { useEndpoint, useSend } from '#web/api'
import { errorOf, ErrorSummary, Field, type FormError, TextField } from '#web/form'
import { NameSelect } from '#web/name-select'
import { useOfficeWords } from './office-words.ts'

type PanelProps = {
  readonly zone: string
  readonly office: string
  readonly today: string
  readonly offices: readonly DirectoryOffice[]
  readonly done: () => void
  readonly cancel: () => void
}

/** What is changed is the office of today, whatever day is looked at. */
export function ChangeOfficePanel(props: PanelProps) {
  const reply = useEndpoint(officesApi.getOffice, { zone: props.zone, office: props.office })
  if (reply.state !== 'ready') return null
  return <ChangeOfficeForm {...props} current={reply.value} etag={reply.etag} readAgain={reply.reload} />
}

type FormProps = PanelProps & {
  readonly current: OfficeRecord
  readonly etag: string
  readonly readAgain: () => void
}

function ChangeOfficeForm({ zone, office, today, offices, done, cancel, current, etag, readAgain }: FormProps) {
  const words = useOfficeWords()
  const { name, shortName, parent } = current
  const [change, setChange] = useState<OfficeChange>({ name, shortName, parent, fromDay: today })
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [faster, setFaster] = useState<OfficeRecord | null>(null)
  const sending = useSend(officesApi.changeOffice)
  const set = (part: Partial<OfficeChange>): void => setChange((before) => ({ ...before, ...part }))

  const save = async (): Promise<void> => {
    const missing = missingIn(change, words('missing'))
    setErrors(missing)
    if (missing.length > 0) return
    const sent = await sending.send({ zone, office }, change, etag)
    if (sent.ok) return done()
    const { current: theirs } = (sent.problem.attachment ?? {}) as { readonly current?: OfficeRecord }
    if (theirs === undefined) return setErrors([errorOf(sent.problem, words('failed'))])
    setFaster(theirs)
    readAgain()
  }

  return (
    <section className="panel" aria-label={words('changeOffice')}>
      <h2>{words('changeOffice')}</h2>
      <ErrorSummary errors={errors} />
      {faster === null ? null : (
        <BothVersions
          theirs={faster}
          ours={change}
          offices={offices}
          dismiss={() => setFaster(null)}
          discard={cancel}
        />
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          id="name"
          label={words('name')}
          errors={errors}
          value={change.name}
          onChange={(value) => set({ name: value })}
        />
        <TextField
          id="short-name"
          label={words('shortName')}
          errors={errors}
          value={change.shortName}
          onChange={(value) => set({ shortName: value })}
        />
        <Field id="parent" label={words('parent')} hint={words('parentHint')} errors={errors}>
          {(described) => (
            <NameSelect
              id="parent"
              describedBy={described['aria-describedby']}
              placeholder={words('top')}
              none={words('selectNone')}
              options={offices
                .filter(({ id, succeededBy }) => id !== office && succeededBy.length === 0)
                .map((one) => ({ value: one.id, label: one.name }))}
              value={change.parent}
              onChange={(value) => set({ parent: value })}
            />
          )}
        </Field>
        <TextField
          id="from-day"
          type="date"
          label={words('fromDay')}
          hint={words('fromDayHint')}
          errors={errors}
          value={change.fromDay}
          onChange={(value) => set({ fromDay: value })}
        />
        <div className="form-ends">
          <Button type="primary" htmlType="submit" loading={sending.busy} disabled={faster !== null}>
            {words('save')}
          </Button>
          <Button onClick={cancel}>{words('cancel')}</Button>
        </div>
      </form>
    </section>
  )
}

function missingIn(change: OfficeChange, text: string): FormError[] {
  const fields = [
    ['name', change.name],
    ['short-name', change.shortName],
    ['from-day', change.fromDay],
  ] as const
  return fields.filter(([, value]) => value.trim() === '').map(([field]) => ({ field, text }))
}

type BothVersionsProps = {
  readonly theirs: OfficeRecord
  readonly ours: OfficeChange
  readonly offices: readonly DirectoryOffice[]
  /** Ours is to be saved over theirs. */
  readonly dismiss: () => void
  /** Theirs stays. */
  readonly discard: () => void
}

function BothVersions({ theirs, ours, offices, dismiss, discard }: BothVersionsProps) {
  const words = useOfficeWords()
  const nameOf = (id: string | null): string =>
    id === null ? words('top') : (offices.find((one) => one.id === id)?.name ?? id)
  const rows = [
    ['name', theirs.name, ours.name],
    ['shortName', theirs.shortName, ours.shortName],
    ['parent', nameOf(theirs.parent), nameOf(ours.parent)],
  ] as const
  return (
    <div className="notice notice-warn" role="alert">
      <p>{words('faster')}</p>
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">{words('field')}</th>
            <th scope="col">{words('theirs')}</th>
            <th scope="col">{words('ours')}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {rows.map(([key, their, our]) => (
            <tr key={key} className={their === our ? undefined : 'differs'}>
              <th scope="row">{words(key)}</th>
              <td>{their}</td>
              <td>{our}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-ends">
        <Button onClick={dismiss}>{words('keepOurs')}</Button>
        <Button onClick={discard}>{words('keepTheirs')}</Button>
      </div>
    </div>
  )
}
