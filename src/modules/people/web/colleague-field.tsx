/** Chooses a colleague of the zone by name, office, pinyin or initials. */
import Select from 'antd/es/select'
import { officesApi } from '#modules/offices/schema'
import { peopleApi } from '#modules/people/schema'
import { useEndpoint } from '#web/api'
import { Field, type FormError } from '#web/form'
import { usePinyin } from '#web/pinyin'
import { usePeopleWords } from './people-words.ts'

type ColleagueFieldProps = {
  readonly zone: string
  /** Who chooses: he is not his own colleague. */
  readonly person: string
  readonly errors: readonly FormError[]
  readonly value: string | null
  readonly onChange: (colleague: string | null) => void
}

export function ColleagueField({ zone, person, errors, value, onChange }: ColleagueFieldProps) {
  const words = usePeopleWords()
  const colleagues = useEndpoint(peopleApi.listColleagues, { zone })
  const directory = useEndpoint(officesApi.listOffices, { zone })
  const matchPinyin = usePinyin()
  const names = new Map(directory.state === 'ready' ? directory.value.offices.map(({ id, name }) => [id, name]) : [])
  const all = colleagues.state === 'ready' ? colleagues.value.colleagues : []
  const options = all
    .filter(({ id, offices }) => id !== person && offices.length > 0)
    .map(({ id, name, offices }) => ({
      value: id,
      label: `${name}（${offices.map((office) => names.get(office) ?? office).join('、')}）`,
    }))
  const means = (label: string, query: string): boolean =>
    label.toLowerCase().includes(query) || (matchPinyin?.(label, query) ?? false)
  return (
    <Field id="colleague" label={words('colleague')} hint={words('colleagueHint')} errors={errors}>
      {(described) => (
        <Select
          id="colleague"
          {...described}
          className="colleague"
          size="large"
          showSearch
          allowClear
          loading={colleagues.state === 'waiting'}
          options={options}
          value={value}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
          filterOption={(query, option) => means(option?.label ?? '', query.trim().toLowerCase())}
          notFoundContent={words('noColleague')}
        />
      )}
    </Field>
  )
}
