/** A new delegation: which kind, to whom, between which days. */
import Button from 'antd/es/button'
import { type FormEvent, useState } from 'react'
import { type Delegation, type DelegationKind, delegationKinds, peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError, TextField } from '#web/form'
import { ColleagueField } from './colleague-field.tsx'
import { type PeopleWords, usePeopleWords } from './people-words.ts'

type DelegationFormProps = {
  readonly zone: string
  readonly person: string
  readonly today: string
  readonly onDelegated: (delegation: Delegation) => void
}

type Draft = {
  readonly kind: DelegationKind
  readonly colleague: string | null
  readonly fromDay: string
  readonly lastDay: string
}

export function DelegationForm({ zone, person, today, onDelegated }: DelegationFormProps) {
  const words = usePeopleWords()
  const empty: Draft = { kind: 'deputy', colleague: null, fromDay: today, lastDay: '' }
  const [draft, setDraft] = useState(empty)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { busy, send } = useSend(peopleApi.delegate)
  const { kind, colleague, fromDay, lastDay } = draft
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const wrong = errorsOf(draft, words)
    if (wrong.length > 0 || colleague === null) return setErrors(wrong)
    const last = lastDay === '' ? null : lastDay
    const sent = await send({ zone }, { kind, delegate: colleague, fromDay, lastDay: last })
    if (!sent.ok) return setErrors([errorOf(sent.problem, words('failed'))])
    setErrors([])
    setDraft(empty)
    onDelegated(sent.value)
  }
  return (
    <form className="form delegation-form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{words('newDelegation')}</h3>
      <ErrorSummary errors={errors} />
      <fieldset>
        <legend>{words('delegationKind')}</legend>
        {delegationKinds.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setDraft({ ...draft, kind: one })} />
            {words(`kind.${one}`)}
            <small>{words(`kindHint.${one}`)}</small>
          </label>
        ))}
      </fieldset>
      <ColleagueField
        zone={zone}
        person={person}
        errors={errors}
        value={colleague}
        onChange={(chosen) => setDraft({ ...draft, colleague: chosen })}
      />
      <div className="days">
        <TextField
          id="from-day"
          label={words('fromDay')}
          errors={errors}
          value={fromDay}
          onChange={(day) => setDraft({ ...draft, fromDay: day })}
          type="date"
        />
        <TextField
          id="last-day"
          label={words(kind === 'dated' ? 'lastDay' : 'lastDayOptional')}
          errors={errors}
          value={lastDay}
          onChange={(day) => setDraft({ ...draft, lastDay: day })}
          type="date"
          min={fromDay}
        />
      </div>
      <p className="form-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words('delegate')}
        </Button>
      </p>
    </form>
  )
}

function errorsOf({ kind, colleague, fromDay, lastDay }: Draft, words: PeopleWords): FormError[] {
  const isEarly = lastDay !== '' && lastDay < fromDay
  return [
    ...(colleague === null ? [{ field: 'colleague', text: words('missingColleague') }] : []),
    ...(fromDay === '' ? [{ field: 'from-day', text: words('missingFromDay') }] : []),
    ...(kind === 'dated' && lastDay === '' ? [{ field: 'last-day', text: words('missingLastDay') }] : []),
    ...(isEarly ? [{ field: 'last-day', text: words('lastDayTooEarly') }] : []),
  ]
}
