/** Adding people from a list: pasted or from a file, looked through row by row, then entered at once, with their slips. */
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { peopleApi } from '#modules/people/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError } from '#web/form'
import { type ListCells, ListInput } from '#web/list-input'
import { ListPage } from '#web/list-page'
import { ListPreview } from '#web/list-preview'
import { readList, replaceCell } from '#web/list-table'
import { useLetters } from '#web/name-letters'
import { useDirectoryWords } from './directory-words.ts'
import { rolesToGive } from './may.ts'
import { checkPeople, columnsOfOwnOffice, type ListedPerson, type PersonColumn, personColumns } from './people-list.ts'
import type { PeopleProps } from './people-props.ts'
import { type SlipOfOffice, Slips } from './slips.tsx'

export function AddPeoplePage({ me, zone, ownOffice, offices, people, reload }: PeopleProps) {
  const words = useDirectoryWords()
  const navigate = useNavigate()
  const letters = useLetters()
  const [cells, setCells] = useState<ListCells>([])
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [slips, setSlips] = useState<readonly SlipOfOffice[] | null>(null)
  const everybody = useSend(peopleApi.addPeople)
  const own = useSend(peopleApi.addPeopleOfOffice)
  const columns = ownOffice === null ? personColumns : columnsOfOwnOffice
  const reading = readList(cells, columns)
  const listed =
    reading.state === 'read'
      ? checkPeople(reading.rows, { offices, people, ownOffice, roles: rolesToGive(me), letters })
      : []
  const entered = listed.flatMap(({ person }) => (person === null ? [] : [person]))
  const wrong = listed.length - entered.length

  const take = (address: string, text: string): void => setCells(replaceCell(cells, address, text))
  const save = async (): Promise<void> => {
    const sent =
      ownOffice === null
        ? await everybody.send({ zone }, { people: entered })
        : await own.send({ zone, office: ownOffice }, { people: entered })
    if (!sent.ok) return setErrors([errorOf(sent.problem, words('failed'))])
    const officeOf = (username: string): string => {
      const id = entered.find((person) => person.username === username)?.office
      return offices.find((one) => one.id === id)?.name ?? ''
    }
    setSlips(sent.value.slips.map((slip) => ({ ...slip, office: officeOf(slip.username) })))
  }

  if (slips !== null) {
    return (
      <Slips
        slips={slips}
        close={() => {
          reload()
          void navigate('/people')
        }}
      />
    )
  }
  return (
    <ListPage
      title={words('addPeople')}
      above={
        <p className="back">
          <Link to="/people">{words('backToPeople')}</Link>
        </p>
      }
      below={<p className="quiet-text">{words('addPeopleDetail')}</p>}
    >
      <ErrorSummary errors={errors} />
      <ListInput
        zone={zone}
        columns={columns}
        onCells={(next) => {
          setCells(next)
          setErrors([])
        }}
      />
      <p className="quiet-text role-words">
        {words('roleWords', {
          names: rolesToGive(me)
            .map((role) => words(`role.${role}`))
            .join('、'),
        })}
      </p>
      <ListPreview
        reading={reading}
        count={listed.length}
        wrong={wrong}
        someWrong={words('someWrong', { count: listed.length, wrong })}
        act={words('confirmAdd', { count: listed.length })}
        busy={everybody.busy || own.busy}
        onAct={() => void save()}
      >
        <Preview listed={listed} take={take} />
      </ListPreview>
    </ListPage>
  )
}

type PreviewProps = {
  readonly listed: readonly ListedPerson[]
  readonly take: (address: string, text: string) => void
}

function Preview({ listed, take }: PreviewProps) {
  const words = useDirectoryWords()
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{words('row')}</th>
          {personColumns.map(({ key }) => (
            <th key={key} scope="col">
              {words(`column.${key}`)}
            </th>
          ))}
          <th scope="col">{words('problems')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map((one) => (
          <tr key={one.row}>
            <td className="row-number">{one.row}</td>
            {personColumns.map(({ key }) => (
              <td key={key} data-label={words(`column.${key}`)} lang="zh-CN">
                <PreviewCell listed={one} column={key} />
              </td>
            ))}
            <td data-label={words('problems')}>
              <RowResult listed={one} take={take} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PreviewCell({ listed, column }: { readonly listed: ListedPerson; readonly column: PersonColumn }) {
  const { text } = listed.cells[column]
  const isWrong = listed.problems.some((one) => one.column === column)
  return isWrong ? <span className="cell-wrong">{text === '' ? '—' : text}</span> : text
}

/** What is wrong at which cell and what was probably meant; or that somebody of this name is there already. */
function RowResult({ listed, take }: { readonly listed: ListedPerson; readonly take: PreviewProps['take'] }) {
  const words = useDirectoryWords()
  const { problems, namesake } = listed
  return (
    <ul className="row-problems">
      {problems.map(({ column, address, problem, about, suggestion }) => (
        <li key={column}>
          <b>
            {address} {words(`column.${column}`)}
          </b>{' '}
          {words(`problem.${problem}`, { about })}{' '}
          {suggestion === null ? null : (
            <button type="button" className="text-link" onClick={() => take(address, suggestion)}>
              {words('take', { name: suggestion })}
            </button>
          )}
        </li>
      ))}
      {problems.length === 0 && namesake === null ? <li className="row-right">{words('rowNew')}</li> : null}
      {namesake === null ? null : (
        <li>
          <span className="warn">{words('namesake', { username: namesake.username })}</span>
        </li>
      )}
    </ul>
  )
}
