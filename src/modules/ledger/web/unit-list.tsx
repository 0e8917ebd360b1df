/** The units of an item with their roles, what they took over, and whether they have reported. */
import type { LedgerItem } from '#modules/ledger/schema'
import { type LedgerWords, useLedgerWords } from './ledger-words.ts'
import { ReportingMark } from './reporting-mark.tsx'

type UnitListProps = {
  readonly units: LedgerItem['units']
  readonly nameOf: (office: string) => string
}

export function UnitList({ units, nameOf }: UnitListProps) {
  const words = useLedgerWords()
  return (
    <ul className="ledger-units">
      {units.map((unit) => (
        <li key={unit.office} className={unit.role === 'responsible' ? '' : 'ledger-unit-lead'}>
          <span lang="zh-CN">{nameOf(unit.office)}</span>
          <UnitRemarks unit={unit} nameOf={nameOf} words={words} />
          {unit.reporting === null ? null : <ReportingMark reporting={unit.reporting} />}
        </li>
      ))}
    </ul>
  )
}

type UnitRemarksProps = {
  readonly unit: LedgerItem['units'][number]
  readonly nameOf: (office: string) => string
  readonly words: LedgerWords
}

function UnitRemarks({ unit, nameOf, words }: UnitRemarksProps) {
  return (
    <>
      {unit.role === 'responsible' ? null : <small>{words(`role.${unit.role}`)}</small>}
      {unit.assumed ? <small className="ledger-assumed">{words('assumed')}</small> : null}
      {unit.tookOverFrom.length === 0 ? null : (
        <small>{words('tookOver', { names: unit.tookOverFrom.map(nameOf).join('、') })}</small>
      )}
      {unit.unconfirmed.length === 0 ? null : <small className="ledger-unconfirmed">{words('unconfirmed')}</small>}
    </>
  )
}
