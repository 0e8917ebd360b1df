/** Sets up the second factor: password, QR code and key, backup codes to print, and a code that confirms it all. */
import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError, TextField } from '#web/form'
import { usePeopleWords } from './people-words.ts'
import { SecondFactorKey } from './second-factor-key.tsx'

type SecondFactorProps = { readonly isOn: boolean; readonly name: string; readonly onDone: () => void }
type Begun = { readonly uri: string; readonly backupCodes: readonly string[] }

export function SecondFactor({ isOn, name, onDone }: SecondFactorProps) {
  const words = usePeopleWords()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [done, setDone] = useState(false)
  const finish = (): void => {
    setBegun(null)
    setDone(true)
    onDone()
  }
  return (
    <>
      <div role="status">{done ? <p className="form-done">{words('factorDone')}</p> : null}</div>
      <p className="quiet">{words(isOn ? 'factorOn' : 'factorOff')}</p>
      {isOn || done ? null : begun === null ? (
        <Begin onBegun={setBegun} />
      ) : (
        <>
          <SecondFactorKey {...begun} name={name} />
          <Confirm onConfirmed={finish} />
        </>
      )}
    </>
  )
}

function Begin({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
  const words = usePeopleWords()
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { busy, send } = useSend(peopleApi.beginSecondFactor)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (password === '') return setErrors([{ field: 'factor-password', text: words('missingPassword') }])
    const sent = await send({}, { password })
    if (sent.ok) onBegun(sent.value)
    else setErrors([errorOf(sent.problem, words('failed'))])
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="factor-password"
          label={words('factorPassword')}
          errors={errors}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
        />
        <p className="form-acts">
          <Button htmlType="submit" loading={busy}>
            {words('factorBegin')}
          </Button>
        </p>
      </form>
    </>
  )
}

function Confirm({ onConfirmed }: { readonly onConfirmed: () => void }) {
  const words = usePeopleWords()
  const [code, setCode] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { busy, send } = useSend(peopleApi.confirmSecondFactor)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const given = code.replace(/\s/g, '')
    if (!/^\d{6}$/.test(given)) return setErrors([{ field: 'factor-code', text: words('sixDigits') }])
    const sent = await send({}, { code: given })
    if (sent.ok) onConfirmed()
    else setErrors([errorOf(sent.problem, words('failed'))])
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="factor-code"
          label={words('factorConfirm')}
          errors={errors}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <p className="form-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            {words('factorFinish')}
          </Button>
        </p>
      </form>
    </>
  )
}
