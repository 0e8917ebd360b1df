/** Zone, first office and first administrator, with the code from the terminal. */
import { type FormEvent, useState } from 'react'
import { setupApi } from '#modules/setup/schema'
import { useSend } from '#web/api'
import { startAnew } from '#web/session'
import { Field } from './field.tsx'
import { textIn } from './form-text.ts'
import { useSetupWords } from './words.ts'

const passwordLengthMin = 10

export function FoundingForm() {
  const words = useSetupWords()
  const founding = useSend(setupApi.found)
  const [different, setDifferent] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string): string => textIn(form, name)
    const isDifferent = value('password') !== value('again')
    setDifferent(isDifferent)
    if (isDifferent) return
    const sent = await founding.send(
      {},
      {
        code: value('code'),
        zone: { id: value('zoneId'), name: value('zoneName') },
        administrator: {
          name: value('name'),
          username: value('username'),
          password: value('password'),
          office: { id: value('officeId'), name: value('officeName') },
        },
      },
    )
    if (sent.ok) startAnew('/setup')
  }

  const id = { pattern: '[a-z0-9]+(-[a-z0-9]+)*', spellCheck: false }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>{words('intro')}</p>
      {founding.problem === null && !different ? null : (
        <div className="setup-error" role="alert">
          {different
            ? words('different')
            : `${founding.problem?.said?.title ?? ''}。${founding.problem?.said?.detail ?? ''}`}
        </div>
      )}
      <Field name="code" label={words('code')} help={words('codeHelp')} autoComplete="one-time-code" />
      <Field name="zoneName" label={words('zoneName')} />
      <Field name="zoneId" label={words('zoneId')} help={words('zoneIdHelp')} {...id} />
      <Field name="officeName" label={words('officeName')} />
      <Field name="officeId" label={words('officeId')} {...id} />
      <Field name="name" label={words('name')} autoComplete="name" />
      <Field name="username" label={words('username')} autoComplete="username" />
      <Field
        name="password"
        label={words('password')}
        help={words('passwordHelp')}
        type="password"
        autoComplete="new-password"
        minLength={passwordLengthMin}
      />
      <Field
        name="again"
        label={words('again')}
        type="password"
        autoComplete="new-password"
        minLength={passwordLengthMin}
      />
      <button type="submit" className="control setup-primary" disabled={founding.busy}>
        {words(founding.busy ? 'founding' : 'found')}
      </button>
    </form>
  )
}
