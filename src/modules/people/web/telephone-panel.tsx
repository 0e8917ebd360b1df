/** Another telephone for a person. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError, TextField } from '#web/form'
import { useDirectoryWords } from './directory-words.ts'

type TelephonePanelProps = {
  readonly zone: string
  readonly person: string
  readonly done: () => void
  readonly cancel: () => void
}

export function TelephonePanel({ zone, person, done, cancel }: TelephonePanelProps) {
  const words = useDirectoryWords()
  const [telephone, setTelephone] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const sending = useSend(peopleApi.changeTelephone)
  const save = async (): Promise<void> => {
    const sent = await sending.send({ zone, person }, { telephone })
    if (sent.ok) done()
    else setErrors([errorOf(sent.problem, words('failed'))])
  }
  return (
    <div className="panel">
      <h2>{words('changeTelephone')}</h2>
      <ErrorSummary errors={errors} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          id="telephone"
          label={words('telephone')}
          hint={words('telephoneHint')}
          errors={errors}
          value={telephone}
          onChange={setTelephone}
        />
        <div className="form-ends">
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {words('save')}
          </Button>
          <Button onClick={cancel}>{words('cancel')}</Button>
        </div>
      </form>
    </div>
  )
}
