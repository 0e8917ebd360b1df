/** The units a clause binds, its leader first, and its deadline. */
import type { DocumentClause } from '#modules/plans/schema'
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

const chipsMax = 3
/** In widths of a Chinese character; a Latin letter is about half of one. */
const widthMax = 24
const latinWidth = 0.55
const chipPadding = 1

export function UnitChips({ view, clause }: { readonly view: PlanView; readonly clause: DocumentClause }) {
  const words = usePlanWords()
  const units = clause.units.map((unit) => ({ ...unit, name: view.officeById.get(unit.office)?.name ?? unit.office }))
  const labels = units.map((unit) => (unit.role === 'responsible' ? unit.name : unit.name + words(`role.${unit.role}`)))
  const shown = units.slice(0, fitting(labels))
  if (units.length === 0 && clause.deadline === null) return null
  return (
    <div className="row units">
      <ul className="chips">
        {shown.map((unit) => (
          <li key={unit.office} className={`chip chip-${unit.role}`} title={words(`role.${unit.role}`)}>
            <span lang="zh-CN">{unit.name}</span>
            {unit.role === 'responsible' ? null : <small>{words(`role.${unit.role}`)}</small>}
            {unit.assumed ? <small className="assumed">{words('assumed')}</small> : null}
          </li>
        ))}
        {shown.length === units.length ? null : (
          <li className="chip-more">{words('unitsMore', { count: units.length })}</li>
        )}
      </ul>
      {clause.deadline === null ? null : <span className="due">{words('deadline', { date: clause.deadline })}</span>}
    </div>
  )
}

/** As many labels as one line holds; the first always. */
function fitting(labels: readonly string[]): number {
  let width = 0
  const over = labels.findIndex((label, index) => {
    width += widthOf(label) + chipPadding
    return index >= chipsMax || (index > 0 && width > widthMax)
  })
  return over < 0 ? labels.length : over
}

function widthOf(label: string): number {
  return Array.from(label).reduce((sum, mark) => sum + (mark.charCodeAt(0) > 0xff ? 1 : latinWidth), 0)
}
