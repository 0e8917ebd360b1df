/** A small form that opens beside what it changes: its title, what is wrong, its fields, and the ways out of it. */
import Button from 'antd/es/button'
import { type ReactNode, useState } from 'react'
import type { Sent } from '#web/api'
import { errorOf, ErrorSummary, type FormError } from '#web/form'
import { useDirectoryWords } from './directory-words.ts'

type PanelFormProps = {
  readonly title: string
  /** As deep as the panel stands on its page. */
  readonly heading: 'h2' | 'h3'
  /** What the button says that sends it. */
  readonly act: string
  readonly busy: boolean
  /** Sends what was given, or says what has to be given first. */
  readonly send: () => Promise<Sent<unknown>> | readonly FormError[]
  readonly fields: (errors: readonly FormError[]) => ReactNode
  readonly done: () => void
  readonly cancel: () => void
}

export function PanelForm({ title, heading: Heading, act, busy, send, fields, done, cancel }: PanelFormProps) {
  const words = useDirectoryWords()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const save = async (): Promise<void> => {
    const sending = send()
    if (!(sending instanceof Promise)) return setErrors(sending)
    setErrors([])
    const sent = await sending
    if (sent.ok) done()
    else setErrors([errorOf(sent.problem, words('failed'))])
  }
  return (
    <div className="panel">
      <Heading>{title}</Heading>
      <ErrorSummary errors={errors} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {fields(errors)}
        <div className="form-ends">
          <Button type="primary" htmlType="submit" loading={busy}>
            {act}
          </Button>
          <Button onClick={cancel}>{words('cancel')}</Button>
        </div>
      </form>
    </div>
  )
}
