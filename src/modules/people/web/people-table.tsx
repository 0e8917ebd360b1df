/** The list of people, by office, role and name. */
import Button from 'antd/es/button'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { roles } from '#base/roles'
import { DirectoryTabs } from '#modules/offices/web'
import type { Person } from '#modules/people/schema'
import { ListPage, SearchField } from '#web/list-page'
import { usePinyin } from '#web/pinyin'
import { useDirectoryWords } from './directory-words.ts'
import type { PeopleProps } from './people-props.ts'

export function PeopleList({ people, offices, ownOffice, mayAdd }: PeopleProps) {
  const words = useDirectoryWords()
  const navigate = useNavigate()
  const matchPinyin = usePinyin()
  const [search, setSearch] = useSearchParams()
  const filter = { query: search.get('q') ?? '', office: search.get('office') ?? '', role: search.get('role') ?? '' }
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  const nameOf = (id: string): string => offices.find((one) => one.id === id)?.name ?? id
  const wanted = filter.query.trim().toLowerCase()
  const means = (text: string): boolean =>
    text.toLowerCase().includes(wanted) || (/^[a-z']+$/.test(wanted) && matchPinyin?.(text, wanted) === true)
  const shown = people.filter(
    ({ name, username, seats }) =>
      (means(name) || means(username)) &&
      (filter.office === '' || seats.some((seat) => seat.office === filter.office && seat.lastDay === null)) &&
      (filter.role === '' || seats.some((seat) => seat.role === filter.role && seat.lastDay === null)),
  )
  const seated = new Set(people.flatMap(({ seats }) => seats.map(({ office }) => office)))
  const add = (
    <Button type="primary" onClick={() => void navigate('/people?act=add')}>
      {words('addPeople')}
    </Button>
  )
  return (
    <ListPage
      title={ownOffice === null ? words('peopleTitle') : words('ownPeopleTitle', { name: nameOf(ownOffice) })}
      above={<DirectoryTabs />}
      actions={
        <>
          {mayAdd ? add : null}
          <Button onClick={() => window.print()}>{words('print')}</Button>
        </>
      }
    >
      <div className="tools">
        <SearchField label={words('findPerson')} value={filter.query} onChange={(query) => set('q', query)} />
        {ownOffice === null ? (
          <label className="tool">
            <span>{words('office')}</span>
            <select value={filter.office} onChange={({ target }) => set('office', target.value)}>
              <option value="">{words('all')}</option>
              {offices
                .filter(({ id }) => seated.has(id))
                .map(({ id, name }) => (
                  <option key={id} value={id} lang="zh-CN">
                    {name}
                  </option>
                ))}
            </select>
          </label>
        ) : null}
        <label className="tool">
          <span>{words('role')}</span>
          <select value={filter.role} onChange={({ target }) => set('role', target.value)}>
            <option value="">{words('all')}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {words(`role.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <p className="tool-count" role="status">
          {words('peopleCount', { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="list-empty">{words(people.length === 0 ? 'noPeople' : 'noneFound')}</p>
      ) : (
        <PeopleTable people={shown} nameOf={nameOf} />
      )}
    </ListPage>
  )
}

type PeopleTableProps = { readonly people: readonly Person[]; readonly nameOf: (office: string) => string }

function PeopleTable({ people, nameOf }: PeopleTableProps) {
  const words = useDirectoryWords()
  return (
    <table className="list-table people-table">
      <thead>
        <tr>
          <th scope="col">{words('name')}</th>
          <th scope="col">{words('username')}</th>
          <th scope="col">{words('role')}</th>
          <th scope="col">{words('office')}</th>
          <th scope="col">{words('time')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, username, seats }) => {
          const current = seats.filter(({ lastDay }) => lastDay === null)
          return (
            <tr key={id}>
              <td lang="zh-CN">
                <Link className="row-link" to={`/people?person=${id}`}>
                  {name}
                </Link>
              </td>
              <td data-label={words('username')}>{username}</td>
              <td data-label={words('role')}>
                {current.map((seat) => (
                  <p key={seat.id}>{words(`role.${seat.role}`)}</p>
                ))}
                {current.length === 0 ? <span className="quiet-text">{words('noSeat')}</span> : null}
              </td>
              <td data-label={words('office')} lang="zh-CN">
                {current.map((seat) => (
                  <p key={seat.id}>{nameOf(seat.office)}</p>
                ))}
              </td>
              <td data-label={words('time')}>
                {current.map((seat) => (
                  <p key={seat.id}>{words('sinceDay', { day: seat.fromDay })}</p>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
