/** The facts that were written with an entry, as a person reads them: names for ids, words for fields. */
import { useAuditWords, useCodeWords } from './audit-words.ts'
import { useNames } from './naming.tsx'

export function PayloadFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const words = useAuditWords()
  const codes = useCodeWords()
  const fields = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  if (fields.length === 0) return <p className="log-quiet">{words('noFacts')}</p>
  return (
    <dl className="log-facts">
      {fields.map(([field, value]) => (
        <div key={field}>
          <dt>{codes('field', field) ?? field}</dt>
          <dd>
            <Fact value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Fact({ value }: { readonly value: unknown }) {
  const words = useAuditWords()
  const codes = useCodeWords()
  const names = useNames()
  if (Array.isArray(value)) {
    return (
      <ul className="log-fact-list">
        {value.map((item: unknown, index) => (
          <li key={index}>
            <Fact value={item} />
          </li>
        ))}
      </ul>
    )
  }
  if (typeof value === 'object' && value !== null) return <PayloadFacts facts={value as Record<string, unknown>} />
  if (typeof value === 'boolean') return words(value ? 'yes' : 'no')
  const text = String(value)
  return codes('value', text) ?? names.known(text) ?? text
}
