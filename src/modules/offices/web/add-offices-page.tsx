/** Adding offices from a list: pasted or from a file, looked through row by row, nothing written before it is confirmed. */
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { officesApi } from '#modules/offices/schema'
import { useSend } from '#web/api'
import { errorOf, ErrorSummary, type FormError } from '#web/form'
import { type ListCells, ListInput } from '#web/list-input'
import { ListPage } from '#web/list-page'
import { ListPreview } from '#web/list-preview'
import { type ListCell, readList, replaceCell } from '#web/list-table'
import { useLetters } from '#web/name-letters'
import { useDirectoryAddress } from './addresses.ts'
import { checkOffices, type ListedOffice, type OfficeColumn, officeColumns } from './office-list.ts'
import { useOfficeWords } from './office-words.ts'
import type { DirectoryProps } from './shared-props.ts'

export function AddOfficesPage({ me, zone, directory, reload }: DirectoryProps) {
  const words = useOfficeWords()
  const navigate = useNavigate()
  const letters = useLetters()
  const { path } = useDirectoryAddress(me.today)
  const [cells, setCells] = useState<ListCells>([])
  const [ids, setIds] = useState<ReadonlyMap<number, string>>(new Map())
  const [fromDay, setFromDay] = useState(me.today)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const sending = useSend(officesApi.addOffices)
  const reading = readList(cells, officeColumns)
  const around = { offices: directory.offices, fromDay, letters, ids }
  const listed = reading.state === 'read' ? checkOffices(reading.rows, around) : []
  const offices = listed.flatMap(({ office }) => (office === null ? [] : [office]))
  const wrong = listed.filter(({ office }) => office === null).length

  const take = (address: string, text: string): void => setCells(replaceCell(cells, address, text))
  const save = async (): Promise<void> => {
    const sent = await sending.send({ zone }, { offices })
    if (!sent.ok) return setErrors([errorOf(sent.problem, words('failed'))])
    reload()
    await navigate(path({ act: null }))
  }
  return (
    <ListPage
      title={words('addTitle')}
      above={
        <p className="back">
          <Link to={path({ act: null })}>{words('backToDirectory')}</Link>
        </p>
      }
      below={<p className="quiet-text">{words('addDetail')}</p>}
    >
      <ErrorSummary errors={errors} />
      <div className="tools">
        <label className="tool">
          <span>{words('addFromDay')}</span>
          <input type="date" required value={fromDay} onChange={({ target }) => setFromDay(target.value || me.today)} />
        </label>
      </div>
      <ListInput
        zone={zone}
        columns={officeColumns}
        onCells={(next) => {
          setCells(next)
          setIds(new Map())
          setErrors([])
        }}
      />
      <ListPreview
        reading={reading}
        count={listed.length}
        wrong={wrong}
        someWrong={words('someWrong', { count: listed.length, wrong })}
        act={words('confirmAdd', { count: listed.length })}
        busy={sending.busy}
        onAct={() => void save()}
      >
        <Preview listed={listed} take={take} type={(row, id) => setIds(new Map([...ids, [row, id]]))} />
      </ListPreview>
    </ListPage>
  )
}

type PreviewProps = {
  readonly listed: readonly ListedOffice[]
  readonly take: (address: string, text: string) => void
  readonly type: (row: number, id: string) => void
}

function Preview({ listed, take, type }: PreviewProps) {
  const words = useOfficeWords()
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{words('row')}</th>
          {officeColumns.map(({ key }) => (
            <th key={key} scope="col">
              {words(key)}
            </th>
          ))}
          <th scope="col">{words('id')}</th>
          <th scope="col">{words('problems')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map((one) => (
          <tr key={one.row}>
            <td className="row-number">{one.row}</td>
            {officeColumns.map(({ key }) => (
              <td key={key} data-label={words(key)} lang="zh-CN">
                <PreviewCell cell={one.cells[key]} isWrong={one.problems.some(({ column }) => column === key)} />
              </td>
            ))}
            <td data-label={words('id')}>
              <input
                className="small-input id-input"
                aria-label={words('idOf', { name: one.cells.name.text })}
                value={one.id}
                spellCheck={false}
                onChange={({ target }) => type(one.row, target.value)}
              />
            </td>
            <td data-label={words('problems')}>
              <RowProblems listed={one} take={take} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PreviewCell({ cell, isWrong }: { readonly cell: ListCell; readonly isWrong: boolean }) {
  return isWrong ? <span className="cell-wrong">{cell.text === '' ? '—' : cell.text}</span> : cell.text
}

/** What is wrong at which cell, and what was probably meant. */
function RowProblems({ listed, take }: { readonly listed: ListedOffice; readonly take: PreviewProps['take'] }) {
  const words = useOfficeWords()
  if (listed.problems.length === 0) return <span className="row-right">{words('rowNew')}</span>
  const isOfList = (column: OfficeColumn | 'id'): column is OfficeColumn => column !== 'id'
  return (
    <ul className="row-problems">
      {listed.problems.map(({ column, address, problem, about, suggestion }) => (
        <li key={column}>
          <b>
            {isOfList(column) ? `${address} ` : ''}
            {words(column)}
          </b>{' '}
          {words(`problem.${problem}`, { about })}{' '}
          {suggestion === null ? null : (
            <button type="button" className="text-link" onClick={() => take(address, suggestion)}>
              {words('take', { name: suggestion })}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
