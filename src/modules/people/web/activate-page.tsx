/** The first sign-in: with the code of the slip one sets one's own password. */
import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError, TextField } from '#web/form'
import { Frame } from '#web/frame'
import { useFrameWords } from '#web/frame-words'
import { startAnew } from '#web/session'
import { emptyPassword, errorsOfPassword, NewPasswordFields } from './new-password.tsx'
import { usePeopleWords } from './people-words.ts'

export function ActivatePage() {
  const words = usePeopleWords()
  const frameWords = useFrameWords()
  const [username, setUsername] = useState('')
  const [code, setCode] = useState('')
  const [next, setNext] = useState(emptyPassword)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { busy, send } = useSend(peopleApi.activate)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing: FormError[] = [
      ...(username.trim() === '' ? [{ field: 'username', text: words('missingUsername') }] : []),
      ...(code.trim() === '' ? [{ field: 'activation-code', text: words('missingActivationCode') }] : []),
      ...errorsOfPassword(next, words),
    ]
    if (missing.length > 0) return setErrors(missing)
    const sent = await send({}, { username, code, password: next.password })
    if (sent.ok) startAnew('/')
    else setErrors([errorOf(sent.problem, words('failed'))])
  }
  const title = words('activateTitle')
  return (
    <Frame title={errors.length === 0 ? title : frameWords('errorPrefix', { title })}>
      <div className="entry">
        <h1>{title}</h1>
        <p className="entry-lead">{words('activateDetail')}</p>
        <ErrorSummary errors={errors} />
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
            id="activation-code"
            label={words('activationCode')}
            hint={words('activationCodeHint')}
            errors={errors}
            value={code}
            onChange={setCode}
            autoComplete="off"
          />
          <NewPasswordFields value={next} errors={errors} onChange={setNext} />
          <Button type="primary" htmlType="submit" size="large" loading={busy}>
            {words('activate')}
          </Button>
        </form>
        <p className="entry-ways">
          <Link to="/sign-in">{words('haveAccount')}</Link>
        </p>
      </div>
    </Frame>
  )
}
