/** The people of one office: their seats of today, and those who sat there before. */
import { Link } from 'react-router'
import { type Me, peopleApi } from '#modules/people/schema'
import { useEndpoint } from '#web/api'
import { hasRole } from '#web/session'
import { useDirectoryWords } from './directory-words.ts'
import { mayManage, seesEverybody } from './may.ts'

type OfficePeopleProps = { readonly me: Me; readonly zone: string; readonly office: string }

export function OfficePeople({ me, zone, office }: OfficePeopleProps) {
  if (!seesEverybody(me) && !mayManage(me, office)) return null
  return <KnownPeople me={me} zone={zone} office={office} />
}

function KnownPeople({ me, zone, office }: OfficePeopleProps) {
  const words = useDirectoryWords()
  const isSeen = mayManage(me, office) || hasRole(me, 'administrator')
  const own = useEndpoint(peopleApi.listPeopleOfOffice, isSeen ? { zone, office } : null)
  const all = useEndpoint(peopleApi.listPeople, isSeen ? null : { zone })
  const reply = isSeen ? own : all
  if (reply.state !== 'ready') return null
  const here = reply.value.people.flatMap((person) => {
    const seats = person.seats.filter((seat) => seat.office === office)
    return seats.length === 0 && !isSeen ? [] : [{ person, seats }]
  })
  return (
    <section className="block">
      <h2>{words('people')}</h2>
      {here.length === 0 ? <p className="list-empty">{words('noPeopleHere')}</p> : null}
      {here.length === 0 ? null : (
        <table className="list-table post-table">
          <thead>
            <tr>
              <th scope="col">{words('name')}</th>
              <th scope="col">{words('seatsHere')}</th>
              <th scope="col">{words('time')}</th>
            </tr>
          </thead>
          <tbody>
            {here.map(({ person, seats }) => (
              <tr key={person.id}>
                <td lang="zh-CN">
                  <Link className="row-link" to={`/people?person=${person.id}`}>
                    {person.name}
                  </Link>
                </td>
                <td data-label={words('seatsHere')}>
                  {seats.length === 0
                    ? words('cameAlong')
                    : seats.map(({ id, role }) => <p key={id}>{words(`role.${role}`)}</p>)}
                </td>
                <td data-label={words('time')}>
                  {seats.map(({ id, fromDay, lastDay }) => (
                    <p key={id}>{lastDay === null ? words('sinceDay', { day: fromDay }) : `${fromDay} — ${lastDay}`}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
