/** Changes one's own password. */
import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError, TextField } from '#web/form'
import { emptyPassword, errorsOfPassword, NewPasswordFields } from './new-password.tsx'
import { usePeopleWords } from './people-words.ts'

export function PasswordForm({ username }: { readonly username: string }) {
  const words = usePeopleWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(emptyPassword)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [done, setDone] = useState(false)
  const { busy, send } = useSend(peopleApi.changePassword)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setDone(false)
    const missing: FormError[] = [
      ...(current === '' ? [{ field: 'current-password', text: words('missingPassword') }] : []),
      ...errorsOfPassword(next, words),
      ...(current !== '' && current === next.password ? [{ field: 'new-password', text: words('samePassword') }] : []),
    ]
    if (missing.length > 0) return setErrors(missing)
    const sent = await send({}, { current, next: next.password })
    if (!sent.ok) return setErrors([errorOf(sent.problem, words('failed'))])
    setErrors([])
    setCurrent('')
    setNext(emptyPassword)
    setDone(true)
  }
  return (
    <>
      <p className="quiet">{words('passwordDetail')}</p>
      <ErrorSummary errors={errors} />
      <div role="status">{done ? <p className="form-done">{words('passwordChanged')}</p> : null}</div>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <input type="text" value={username} autoComplete="username" readOnly hidden />
        <TextField
          id="current-password"
          label={words('currentPassword')}
          errors={errors}
          value={current}
          onChange={setCurrent}
          type="password"
          autoComplete="current-password"
        />
        <NewPasswordFields value={next} errors={errors} onChange={setNext} />
        <p className="form-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            {words('changePassword')}
          </Button>
        </p>
      </form>
    </>
  )
}
