/** The tree of a day, with who heads each office; or what a search finds, flat, with why. */
import Button from 'antd/es/button'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { DirectoryOffice } from '#modules/offices/schema'
import { ListPage, SearchField } from '#web/list-page'
import { usePinyin } from '#web/pinyin'
import { useDirectoryAddress } from './addresses.ts'
import { DirectoryTabs } from './directory-tabs.tsx'
import { useOfficeWords } from './office-words.ts'
import type { DirectoryProps } from './shared-props.ts'
import type { OfficeSlots } from './slots.ts'
import { findOffices, meaningOf, treeRows } from './tree.ts'

export function DirectoryList({ me, mayChange, directory, slots }: DirectoryProps) {
  const words = useOfficeWords()
  const navigate = useNavigate()
  const matchPinyin = usePinyin()
  const { address, change, path } = useDirectoryAddress(me.today)
  const { offices, day } = directory
  const isSearch = address.query.trim() !== ''
  const found = isSearch ? findOffices(offices, meaningOf(address.query, matchPinyin)) : []
  const tree = treeRows(offices, day)
  const working = tree.filter(({ office }) => office.succeededBy.length === 0).length
  const actions = (
    <>
      {mayChange ? (
        <>
          <Button type="primary" onClick={() => void navigate(path({ act: 'add' }))}>
            {words('addOffices')}
          </Button>
          <Button onClick={() => void navigate(path({ act: 'merge' }))}>{words('succession')}</Button>
        </>
      ) : null}
      <Button onClick={() => window.print()}>{words('print')}</Button>
    </>
  )
  return (
    <ListPage title={words('title')} above={<DirectoryTabs />} actions={actions}>
      <div className="tools">
        <SearchField label={words('search')} value={address.query} onChange={(q) => change({ q })} />
        <label className="tool">
          <span>{words('day')}</span>
          <input
            type="date"
            required
            value={address.day}
            onChange={({ target }) => change({ day: target.value === me.today ? null : target.value })}
          />
        </label>
        <p className="tool-count" role="status">
          {isSearch ? words('foundCount', { count: found.length }) : words('officeCount', { count: working })}
        </p>
      </div>
      <p className="print-only">{words('asOf', { day })}</p>
      {day === me.today ? null : (
        <p className="notice no-print">
          {words(day < me.today ? 'pastDay' : 'comingDay', { day })}{' '}
          <Link className="text-link" to={path({ day: null })}>
            {words('toToday')}
          </Link>
        </p>
      )}
      {isSearch && found.length === 0 ? (
        <p className="list-empty">{words('foundNone', { query: address.query })}</p>
      ) : null}
      {isSearch && found.length > 0 ? (
        <OfficeTable slots={slots}>
          {found.map(({ office, otherName, tookOver }) => (
            <OfficeRow
              key={office.id}
              office={office}
              depth={0}
              offices={offices}
              slots={slots}
              path={path({ office: office.id })}
              reasons={[
                otherName === null
                  ? []
                  : words(otherName.fromDay <= day ? 'formerName' : 'comingName', { name: otherName.name }),
                tookOver === null ? [] : words('tookOver', { name: tookOver.name }),
                office.since > day ? words('from', { day: office.since }) : [],
              ].flat()}
            />
          ))}
        </OfficeTable>
      ) : null}
      {isSearch ? null : (
        <Tree
          rows={tree}
          offices={offices}
          slots={slots}
          path={(office) => path({ office })}
          empty={words('emptyDirectory')}
        />
      )}
    </ListPage>
  )
}

type TreeProps = {
  readonly rows: ReturnType<typeof treeRows>
  readonly offices: readonly DirectoryOffice[]
  readonly slots: OfficeSlots
  readonly path: (office: string) => string
  readonly empty: string
}

function Tree({ rows, offices, slots, path, empty }: TreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  if (rows.length === 0) return <p className="list-empty">{empty}</p>
  const shown: { row: (typeof rows)[number]; hasChildren: boolean }[] = []
  let hiddenBelow = Number.POSITIVE_INFINITY
  rows.forEach((row, index) => {
    if (row.depth > hiddenBelow) return
    hiddenBelow = closed.has(row.office.id) ? row.depth : Number.POSITIVE_INFINITY
    shown.push({ row, hasChildren: (rows[index + 1]?.depth ?? 0) > row.depth })
  })
  const toggle = (id: string): void =>
    setClosed((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <OfficeTable slots={slots}>
      {shown.map(({ row: { office, depth }, hasChildren }) => (
        <OfficeRow
          key={office.id}
          office={office}
          depth={depth}
          offices={offices}
          slots={slots}
          path={path(office.id)}
          reasons={[]}
          branch={hasChildren ? { isOpen: !closed.has(office.id), toggle: () => toggle(office.id) } : null}
        />
      ))}
    </OfficeTable>
  )
}

function OfficeTable({ slots, children }: { readonly slots: OfficeSlots; readonly children: ReactNode }) {
  const words = useOfficeWords()
  return (
    <table className="list-table office-table">
      <thead>
        <tr>
          <th scope="col">{words('office')}</th>
          <th scope="col">{words('kind')}</th>
          {slots.columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

type OfficeRowProps = {
  readonly office: DirectoryOffice
  readonly depth: number
  readonly offices: readonly DirectoryOffice[]
  readonly slots: OfficeSlots
  readonly path: string
  /** Why it was found. */
  readonly reasons: readonly string[]
  readonly branch?: { readonly isOpen: boolean; readonly toggle: () => void } | null
}

function OfficeRow({ office, depth, offices, slots, path, reasons, branch = null }: OfficeRowProps) {
  const words = useOfficeWords()
  const nameOf = (id: string): string => offices.find((one) => one.id === id)?.shortName ?? id
  const isGone = office.succeededBy.length > 0
  const notes = [
    isGone
      ? words(office.succeededBy.length === 1 ? 'mergedInto' : 'splitInto', {
          names: office.succeededBy.map(nameOf).join('、'),
        })
      : [],
    reasons,
  ].flat()
  return (
    <tr className={[branch === null ? [] : 'office-branch', isGone ? 'office-gone' : []].flat().join(' ')}>
      <td style={{ '--depth': Math.min(depth, 6) } as CSSProperties}>
        <div className="office-name">
          {branch === null ? (
            <i aria-hidden="true" />
          ) : (
            <button
              type="button"
              className="branch no-print"
              aria-expanded={branch.isOpen}
              aria-label={words('below', { name: office.name })}
              onClick={branch.toggle}
            />
          )}
          <span>
            <Link className="row-link" lang="zh-CN" to={path}>
              {office.name}
            </Link>
            {notes.map((note) => (
              <span key={note} className="tag">
                {note}
              </span>
            ))}
          </span>
        </div>
      </td>
      <td data-label={words('kind')} className="office-kind">
        {words(`kind.${office.kind}`)}
      </td>
      {slots.columns.map(({ key, title, of }) => (
        <td key={key} data-label={title} lang="zh-CN">
          {of(office.id)}
        </td>
      ))}
    </tr>
  )
}
