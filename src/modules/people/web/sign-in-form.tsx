/** User name and password, then the code of the second factor where one was set up. */
import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError, TextField } from '#web/form'
import { usePeopleWords } from './people-words.ts'

type SignInFormProps = {
  readonly username?: string
  readonly onSignedIn: () => void
  /** Told what stands in the summary, for the title of the window. */
  readonly onErrors?: (errors: readonly FormError[]) => void
}

export function SignInForm({ username = '', onSignedIn, onErrors }: SignInFormProps) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const show = (found: readonly FormError[]): void => {
    setErrors(found)
    onErrors?.(found)
  }
  const goTo = (next: 'password' | 'code'): void => {
    show([])
    setStep(next)
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      {step === 'password' ? (
        <PasswordStep
          known={username}
          errors={errors}
          show={show}
          onDone={(outcome) => (outcome === 'signed_in' ? onSignedIn() : goTo('code'))}
        />
      ) : (
        <CodeStep errors={errors} show={show} onDone={onSignedIn} onBack={() => goTo('password')} />
      )}
    </>
  )
}

type StepProps = { readonly errors: readonly FormError[]; readonly show: (errors: readonly FormError[]) => void }
type PasswordStepProps = StepProps & {
  readonly known: string
  readonly onDone: (outcome: 'signed_in' | 'second_factor') => void
}

function PasswordStep({ known, errors, show, onDone }: PasswordStepProps) {
  const words = usePeopleWords()
  const [username, setUsername] = useState(known)
  const [password, setPassword] = useState('')
  const { busy, send } = useSend(peopleApi.signIn)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing: FormError[] = [
      ...(username.trim() === '' ? [{ field: 'username', text: words('missingUsername') }] : []),
      ...(password === '' ? [{ field: 'password', text: words('missingPassword') }] : []),
    ]
    if (missing.length > 0) return show(missing)
    const sent = await send({}, { username, password })
    if (sent.ok) return onDone(sent.value.outcome)
    setPassword('')
    show([errorOf(sent.problem, words('failed'))])
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        id="username"
        label={words('username')}
        errors={errors}
        value={username}
        onChange={setUsername}
        autoComplete="username"
      />
      <TextField
        id="password"
        label={words('password')}
        errors={errors}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
      />
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {words('signIn')}
      </Button>
    </form>
  )
}

type CodeStepProps = StepProps & { readonly onDone: () => void; readonly onBack: () => void }

function CodeStep({ errors, show, onDone, onBack }: CodeStepProps) {
  const words = usePeopleWords()
  const [code, setCode] = useState('')
  const { busy, send } = useSend(peopleApi.signInWithCode)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const given = code.replace(/\s/g, '')
    if (!/^(?:\d{6}|[\dA-Za-z]{5}-[\dA-Za-z]{5})$/.test(given)) {
      return show([{ field: 'code', text: words('missingCode') }])
    }
    const sent = await send({}, { code: given })
    if (sent.ok) return onDone()
    setCode('')
    show([errorOf(sent.problem, words('failed'))])
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words('codeTitle')}</h2>
      <TextField
        id="code"
        label={words('code')}
        hint={words('codeHint')}
        errors={errors}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
      />
      <p className="form-acts">
        <Button type="primary" htmlType="submit" size="large" loading={busy}>
          {words('signIn')}
        </Button>
        <button type="button" className="text-link" onClick={onBack}>
          {words('backToPassword')}
        </button>
      </p>
    </form>
  )
}
