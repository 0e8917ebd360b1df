/** A new password, typed twice: the two fields and what may be wrong with them. */
import { type FormError, TextField } from '#web/form'
import { type PeopleWords, usePeopleWords } from './people-words.ts'

export type NewPassword = { readonly password: string; readonly repeated: string }

export const emptyPassword: NewPassword = { password: '', repeated: '' }

const lengthMin = 10

export function errorsOfPassword({ password, repeated }: NewPassword, words: PeopleWords): FormError[] {
  if (password.length < lengthMin) return [{ field: 'new-password', text: words('passwordTooShort') }]
  return password === repeated ? [] : [{ field: 'repeated-password', text: words('passwordsDiffer') }]
}

type NewPasswordFieldsProps = {
  readonly value: NewPassword
  readonly errors: readonly FormError[]
  readonly onChange: (value: NewPassword) => void
}

export function NewPasswordFields({ value, errors, onChange }: NewPasswordFieldsProps) {
  const words = usePeopleWords()
  return (
    <>
      <TextField
        id="new-password"
        label={words('newPassword')}
        hint={words('newPasswordHint')}
        errors={errors}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        id="repeated-password"
        label={words('repeatPassword')}
        errors={errors}
        value={value.repeated}
        onChange={(repeated) => onChange({ ...value, repeated })}
        type="password"
        autoComplete="new-password"
      />
    </>
  )
}
