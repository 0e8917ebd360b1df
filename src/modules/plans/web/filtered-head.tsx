/** In place of the head while a filter holds: what is shown, how many, and the way back to the whole. */
import { useFilter } from './filter.ts'
import type { PlanView, Section } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'
import { TitleText } from './title-text.tsx'

type FilteredHeadProps = { readonly view: PlanView; readonly sections: readonly Section[] }

export function FilteredHead({ view, sections }: FilteredHeadProps) {
  const words = usePlanWords()
  const { filter, change } = useFilter()
  const count = sections.reduce((sum, section) => sum + section.clauses.length, 0)
  const unit = view.officeById.get(filter.unit)?.name
  return (
    <div className="filtered-head">
      <h1 lang="zh-CN">
        <TitleText text={view.document.plan.title} />
      </h1>
      <p role="status">
        {filter.unit === '' ? null : unit === undefined ? (
          <b>{words('unitUnknown', { id: filter.unit })}</b>
        ) : (
          <b lang="zh-CN">{unit}</b>
        )}
        {filter.state === '' ? null : <b>{words(`state.${filter.state}`)}</b>}
        <span>{count === 0 ? words('filteredNone') : words('filtered', { count })}</span>
        <button type="button" className="text-button" onClick={() => change({ unit: '', state: '' })}>
          {words('clear')}
        </button>
      </p>
    </div>
  )
}
