/** One's own account: who one is, one's seats, password, second factor, delegations. */
import Button from 'antd/es/button'
import { type Me, peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { Frame } from '#web/frame'
import { useFrameWords } from '#web/frame-words'
import { ProblemPage, SignInNeededPage, WaitingPage } from '#web/plain-pages'
import { startAnew, useSession } from '#web/session'
import { Delegations } from './delegations.tsx'
import { PasswordForm } from './password-form.tsx'
import { usePeopleWords } from './people-words.ts'
import { SeatTable } from './seat-table.tsx'
import { SecondFactor } from './second-factor.tsx'

export function AccountPage() {
  const session = useSession()
  if (session.state === 'waiting') return <WaitingPage />
  if (session.state === 'failed') return <ProblemPage problem={session.problem} retry={session.retry} />
  const { person, zone } = session.value
  if (person === null || zone === null) return <SignInNeededPage />
  return <Account me={session.value} person={person} zone={zone} reload={session.reload} />
}

type AccountProps = {
  readonly me: Me
  readonly person: NonNullable<Me['person']>
  readonly zone: string
  readonly reload: () => void
}

function Account({ me, person, zone, reload }: AccountProps) {
  const words = usePeopleWords()
  const frameWords = useFrameWords()
  const signOut = useSend(peopleApi.signOut)
  const leave = async (): Promise<void> => {
    const sent = await signOut.send({}, undefined)
    if (sent.ok) startAnew('/')
  }
  return (
    <Frame title={words('accountTitle')}>
      <div className="account">
        <header className="account-head">
          <div>
            <h1>{person.name}</h1>
            <p className="quiet">{words('loggedInAs', { username: person.username })}</p>
          </div>
          <Button loading={signOut.busy} onClick={() => void leave()}>
            {frameWords('signOut')}
          </Button>
        </header>
        <section aria-labelledby="seats">
          <h2 id="seats">{words('seatsTitle')}</h2>
          <SeatTable me={me} />
        </section>
        <section aria-labelledby="delegations">
          <h2 id="delegations">{words('delegationsTitle')}</h2>
          <Delegations zone={zone} person={person.id} today={me.today} />
        </section>
        {me.mayPickRole ? (
          <section aria-labelledby="password">
            <h2 id="password">{words('passwordTitle')}</h2>
            <p className="quiet">{words('noPasswordHere')}</p>
          </section>
        ) : (
          <>
            <section aria-labelledby="change-password">
              <h2 id="change-password">{words('passwordTitle')}</h2>
              <PasswordForm username={person.username} />
            </section>
            <section aria-labelledby="factor">
              <h2 id="factor">{words('factorTitle')}</h2>
              <SecondFactor isOn={me.secondFactor} name={person.name} onDone={reload} />
            </section>
          </>
        )}
      </div>
    </Frame>
  )
}
