/** Another telephone for a person. */
import { useState } from 'react'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { TextField } from '#web/form'
import { useDirectoryWords } from './directory-words.ts'
import { PanelForm } from './panel-form.tsx'

type TelephonePanelProps = {
  readonly zone: string
  readonly person: string
  readonly done: () => void
  readonly cancel: () => void
}

export function TelephonePanel({ zone, person, done, cancel }: TelephonePanelProps) {
  const words = useDirectoryWords()
  const [telephone, setTelephone] = useState('')
  const sending = useSend(peopleApi.changeTelephone)
  return (
    <PanelForm
      title={words('changeTelephone')}
      heading="h2"
      act={words('save')}
      busy={sending.busy}
      send={() => sending.send({ zone, person }, { telephone })}
      fields={(errors) => (
        <TextField
          id="telephone"
          label={words('telephone')}
          hint={words('telephoneHint')}
          errors={errors}
          value={telephone}
          onChange={setTelephone}
        />
      )}
      done={done}
      cancel={cancel}
    />
  )
}
