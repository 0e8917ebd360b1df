/** The session ended under somebody's hands: what is on the page stays, he signs in here and goes on. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { type Me, peopleApi } from '#modules/people/schema'
import { newKey, send, useSend } from '#web/api'
import { errorOf, ErrorSummary } from '#web/form'
import { ModalDialog } from '#web/modal-dialog'
import { startAnew } from '#web/session'
import { usePeopleWords } from './people-words.ts'
import { SignInForm } from './sign-in-form.tsx'

type SessionOverDialogProps = {
  readonly me: Me
  readonly person: NonNullable<Me['person']>
  readonly onClose: () => void
}

export function SessionOverDialog({ me, person, onClose }: SessionOverDialogProps) {
  const words = usePeopleWords()
  const [failed, setFailed] = useState(false)
  const pick = useSend(peopleApi.pickRole)
  /** Somebody else must not go on with what this one has typed. */
  const goOn = async (): Promise<void> => {
    const found = await send(peopleApi.getMe, {}, undefined, { key: newKey() })
    if (!found.ok) return setFailed(true)
    if (found.value.person?.id === person.id) onClose()
    else startAnew('/')
  }
  const pickAgain = async (): Promise<void> => {
    const sent = await pick.send({}, { person: person.id })
    if (sent.ok) await goOn()
  }
  const problem = pick.problem === null ? [] : [errorOf(pick.problem, words('failed'))]
  return (
    <ModalDialog label={words('sessionOverTitle')} className="session-over" onClose={onClose}>
      <h1>{words('sessionOverTitle')}</h1>
      <p>{words('sessionOverDetail')}</p>
      <ErrorSummary errors={failed ? [{ field: null, text: words('failed') }] : problem} />
      {me.mayPickRole ? (
        <Button type="primary" size="large" loading={pick.busy} onClick={() => void pickAgain()}>
          {words('continueAs', { name: person.name })}
        </Button>
      ) : (
        <SignInForm username={person.username} onSignedIn={() => void goOn()} />
      )}
    </ModalDialog>
  )
}
