/** One person: seats now and before, and what his administrator does for him: another seat, a new code, a telephone. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link } from 'react-router'
import { type ActivationSlip, peopleApi, type Person } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError } from '#web/form'
import { ListPage } from '#web/list-page'
import type { Problem } from '#web/reply'
import { hasRole } from '#web/session'
import { useDirectoryWords } from './directory-words.ts'
import { GrantSeatPanel } from './grant-seat-panel.tsx'
import { mayManage } from './may.ts'
import type { PeopleProps } from './people-props.ts'
import { Slips } from './slips.tsx'
import { TelephonePanel } from './telephone-panel.tsx'

type PersonPageProps = PeopleProps & { readonly person: Person }
type Seat = Person['seats'][number]
type Act = 'grant' | 'telephone' | 'reissue' | Seat

export function PersonPage({ me, zone, person, offices, reload }: PersonPageProps) {
  const words = useDirectoryWords()
  const [act, setAct] = useState<Act | null>(null)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [slip, setSlip] = useState<ActivationSlip | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const reissuing = useSend(peopleApi.reissueActivation)
  const ending = useSend(peopleApi.endSeat)
  const nameOf = (id: string): string => offices.find((one) => one.id === id)?.name ?? id
  const current = person.seats.filter(({ lastDay }) => lastDay === null)
  const past = person.seats.filter(({ lastDay }) => lastDay !== null)
  const may = current.some(({ office }) => mayManage(me, office)) || hasRole(me, 'administrator')
  const refuse = (problem: Problem): void => setErrors([errorOf(problem, words('failed'))])
  const open = (next: Act | null): void => {
    setAct(next)
    setErrors([])
    setMessage(null)
  }
  const done = (said: string): void => {
    open(null)
    setMessage(said)
    reload()
  }

  const reissue = async (): Promise<void> => {
    const sent = await reissuing.send({ zone, person: person.id }, {})
    if (!sent.ok) return refuse(sent.problem)
    open(null)
    setSlip(sent.value)
  }
  const end = async ({ id, role, office }: Seat): Promise<void> => {
    const sent = await ending.send({ zone, seat: id }, undefined)
    if (sent.ok) done(words('seatEnded', { role: words(`role.${role}`), office: nameOf(office) }))
    else refuse(sent.problem)
  }

  if (slip !== null) {
    return (
      <Slips
        slips={[{ ...slip, office: current.map(({ office }) => nameOf(office)).join('、') }]}
        close={() => setSlip(null)}
      />
    )
  }
  return (
    <ListPage
      title={person.name}
      above={
        <p className="back">
          <Link to="/people">{words('backToPeople')}</Link>
        </p>
      }
      below={<p className="quiet-text">{words('usernameIs', { username: person.username })}</p>}
      actions={
        may ? (
          <>
            <Button onClick={() => open('grant')}>{words('grantSeat')}</Button>
            <Button onClick={() => open('telephone')}>{words('changeTelephone')}</Button>
            <Button onClick={() => open('reissue')}>{words('reissue')}</Button>
          </>
        ) : undefined
      }
    >
      <ErrorSummary errors={errors} />
      {message === null ? null : (
        <p className="notice" role="status">
          {message}
        </p>
      )}
      {act === 'grant' ? (
        <GrantSeatPanel
          me={me}
          zone={zone}
          person={person}
          offices={offices}
          done={() => done(words('seatGranted'))}
          cancel={() => open(null)}
        />
      ) : null}
      {act === 'telephone' ? (
        <TelephonePanel
          zone={zone}
          person={person.id}
          done={() => done(words('telephoneChanged'))}
          cancel={() => open(null)}
        />
      ) : null}
      {act === 'reissue' ? (
        <Consequence
          text={words('reissueConsequence', { name: person.name })}
          confirm={words('reissue')}
          busy={reissuing.busy}
          act={() => void reissue()}
          cancel={() => open(null)}
        />
      ) : null}
      {act !== null && typeof act === 'object' ? (
        <Consequence
          text={words('endConsequence', {
            name: person.name,
            role: words(`role.${act.role}`),
            office: nameOf(act.office),
          })}
          confirm={words('endSeat')}
          busy={ending.busy}
          act={() => void end(act)}
          cancel={() => open(null)}
        />
      ) : null}
      <Seats
        title={words('seatsNow')}
        empty={words('noSeatNow')}
        seats={current}
        nameOf={nameOf}
        end={(seat) => (mayManage(me, seat.office) ? () => open(seat) : null)}
      />
      {past.length === 0 ? null : (
        <Seats title={words('seatsBefore')} empty="" seats={past} nameOf={nameOf} end={() => null} />
      )}
    </ListPage>
  )
}

type SeatsProps = {
  readonly title: string
  readonly empty: string
  readonly seats: readonly Seat[]
  readonly nameOf: (office: string) => string
  /** How a seat is ended; null where it may not be. */
  readonly end: (seat: Seat) => (() => void) | null
}

function Seats({ title, empty, seats, nameOf, end }: SeatsProps) {
  const words = useDirectoryWords()
  return (
    <section className="block">
      <h2>{title}</h2>
      {seats.length === 0 ? <p className="list-empty">{empty}</p> : null}
      {seats.length === 0 ? null : (
        <table className="list-table seat-table">
          <thead>
            <tr>
              <th scope="col">{words('role')}</th>
              <th scope="col">{words('office')}</th>
              <th scope="col">{words('time')}</th>
              <th scope="col">
                <span className="visually-hidden">{words('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => {
              const act = end(seat)
              return (
                <tr key={seat.id}>
                  <td>
                    <b>{words(`role.${seat.role}`)}</b>
                  </td>
                  <td data-label={words('office')} lang="zh-CN">
                    <Link className="row-link" to={`/offices?office=${seat.office}`}>
                      {nameOf(seat.office)}
                    </Link>
                  </td>
                  <td data-label={words('time')}>
                    {seat.lastDay === null
                      ? words('sinceDay', { day: seat.fromDay })
                      : seat.lastDay < seat.fromDay
                        ? words('neverHeld', { day: seat.fromDay })
                        : `${seat.fromDay} — ${seat.lastDay}`}
                  </td>
                  <td>
                    {act === null ? null : (
                      <button
                        type="button"
                        className="text-link"
                        aria-label={words('endSeatOf', {
                          role: words(`role.${seat.role}`),
                          office: nameOf(seat.office),
                        })}
                        onClick={act}
                      >
                        {words('endSeat')}
                      </button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

type ConsequenceProps = {
  readonly text: string
  readonly confirm: string
  readonly busy: boolean
  readonly act: () => void
  readonly cancel: () => void
}

/** What follows is said before it is done. */
function Consequence({ text, confirm, busy, act, cancel }: ConsequenceProps) {
  const words = useDirectoryWords()
  return (
    <div className="panel">
      <p>{text}</p>
      <div className="form-ends">
        <Button type="primary" loading={busy} onClick={act}>
          {confirm}
        </Button>
        <Button onClick={cancel}>{words('cancel')}</Button>
      </div>
    </div>
  )
}
