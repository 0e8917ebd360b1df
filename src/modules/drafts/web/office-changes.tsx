/** 对谁有什么变化: what each office gains, loses, does otherwise, in plain sentences. */
import { comparators, strengths } from '#plan'
import type { DraftComparison } from '#modules/drafts/schema'
import type { ClauseNames } from './clause-names.ts'
import { type DraftWords, useDraftWords } from './words.ts'

type OfficeChangesProps = { readonly comparison: DraftComparison; readonly names: ClauseNames }
type Office = DraftComparison['offices'][number]
type TargetChange = Office['targets'][number]
type Field = TargetChange['fields'][number]

export function OfficeChanges({ comparison: { offices }, names }: OfficeChangesProps) {
  const words = useDraftWords()
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{words('officesTitle')}</h2>
      {offices.length === 0 ? <p className="quiet">{words('officesNone')}</p> : null}
      <dl className="office-changes">
        {offices.map((office) => (
          <div key={office.office}>
            <dt lang="zh-CN">{office.name}</dt>
            <dd>
              <ul>
                {sentencesFor(words, names, office).map((sentence) => (
                  <li key={sentence} lang="zh-CN">
                    {sentence}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function sentencesFor(words: DraftWords, names: ClauseNames, { gained, lost, roles, targets }: Office): string[] {
  const clausesOf = (list: readonly { readonly clause: string; readonly role: string }[], role: string): string =>
    list
      .filter((one) => one.role === role)
      .map(({ clause }) => names(clause))
      .join(words('join'))
  const inRoles = (['lead', 'support', 'interim'] as const).flatMap((role) => [
    ...(gained.some((one) => one.role === role) ? [words(`gained.${role}`, { clauses: clausesOf(gained, role) })] : []),
    ...(lost.some((one) => one.role === role) ? [words(`lost.${role}`, { clauses: clausesOf(lost, role) })] : []),
  ])
  const turned = roles.map(({ clause, from, to }) =>
    words('roleChange', { clause: names(clause), from: words(`role.${from}`), to: words(`role.${to}`) }),
  )
  return [...inRoles, ...turned, ...targets.map((target) => sentenceOfTarget(words, names, target))]
}

function sentenceOfTarget(
  words: DraftWords,
  names: ClauseNames,
  { change, name, clause, fields }: TargetChange,
): string {
  const changes = fields.map((field) => phraseOfField(words, field)).join(words('join'))
  return words(`target.${change}`, { name, clause: names(clause), changes })
}

function phraseOfField(words: DraftWords, { field, from, to }: Field): string {
  const label = words(`changed.${field}` as Parameters<DraftWords>[0])
  const said = (value: string): string => valueInWords(words, field, value)
  if (from === null && to !== null) return words('fieldSet', { field: label, to: said(to) })
  if (from !== null && to === null) return words('fieldUnset', { field: label, from: said(from) })
  return words('fieldChange', { field: label, from: said(from ?? ''), to: said(to ?? '') })
}

function valueInWords(words: DraftWords, field: string, value: string): string {
  const comparator = comparators.find((one) => one === value)
  if (field === 'comparator' && comparator !== undefined) return words(`comparator.${comparator}`)
  const strength = strengths.find((one) => one === value)
  if (field === 'strength' && strength !== undefined) return words(`strength.${strength}`)
  return value === '' ? words('emptyValue') : value
}
