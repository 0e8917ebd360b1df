/** The people of a zone, or of the one office that a steward manages; told apart by the address: list, person, adding. */
import { useSearchParams } from 'react-router'
import { officesApi } from '#modules/offices/schema'
import { DirectoryTabs } from '#modules/offices/web'
import { peopleApi } from '#modules/people/schema'
import { useEndpoint } from '#web/api'
import { ListPage } from '#web/list-page'
import { ProblemPage, WaitingPage } from '#web/plain-pages'
import { hasRole } from '#web/session'
import { type InZone, ZonePage } from '#web/zone-page'
import { AddPeoplePage } from './add-people-page.tsx'
import { useDirectoryWords } from './directory-words.ts'
import { seesEverybody, stewardedOffices } from './may.ts'
import { PeopleList } from './people-table.tsx'
import { PersonPage } from './person-page.tsx'
import './directory.css'

export function PeoplePage() {
  return (
    <ZonePage>
      {(inZone) =>
        seesEverybody(inZone.me) || stewardedOffices(inZone.me).length > 0 ? <Opened {...inZone} /> : <NotYours />
      }
    </ZonePage>
  )
}

function NotYours() {
  const words = useDirectoryWords()
  return (
    <ListPage title={words('peopleTitle')} above={<DirectoryTabs />}>
      <p className="list-empty">{words('notYours')}</p>
    </ListPage>
  )
}

function Opened({ me, zone }: InZone) {
  const [search] = useSearchParams()
  const [own = null] = stewardedOffices(me)
  const ownOffice = seesEverybody(me) ? null : own
  const offices = useEndpoint(officesApi.listOffices, { zone })
  const everybody = useEndpoint(peopleApi.listPeople, ownOffice === null ? { zone } : null)
  const ownPeople = useEndpoint(peopleApi.listPeopleOfOffice, ownOffice === null ? null : { zone, office: ownOffice })
  const people = ownOffice === null ? everybody : ownPeople
  if (people.state === 'failed') return <ProblemPage problem={people.problem} retry={people.retry} />
  if (offices.state === 'failed') return <ProblemPage problem={offices.problem} retry={offices.retry} />
  if (people.state === 'waiting' || offices.state === 'waiting') return <WaitingPage />
  const shared = {
    me,
    zone,
    ownOffice,
    offices: offices.value.offices,
    people: people.value.people,
    reload: people.reload,
    mayAdd: hasRole(me, 'administrator') || ownOffice !== null,
  }
  const person = shared.people.find(({ id }) => id === search.get('person'))
  if (search.get('act') === 'add' && shared.mayAdd) return <AddPeoplePage {...shared} />
  return person === undefined ? <PeopleList {...shared} /> : <PersonPage key={person.id} {...shared} person={person} />
}
