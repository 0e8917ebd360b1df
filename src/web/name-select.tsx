/** Choosing among names, by words, pinyin or initials. */
import Select from 'antd/es/select'
import { usePinyin } from './pinyin.tsx'

export type NameOption = {
  readonly value: string
  readonly label: string
  /** Other names it is found by. */
  readonly also?: readonly string[]
}

type NameSelectProps = {
  readonly id: string
  readonly options: readonly NameOption[]
  readonly placeholder: string
  /** What stands where nothing is found. */
  readonly none: string
  readonly describedBy?: string | undefined
}

type OneProps = NameSelectProps & {
  /** Null: nothing is chosen. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One of the names, or none. */
export function NameSelect({ value, onChange, ...rest }: OneProps) {
  return <Select {...useNames(rest)} allowClear value={value} onChange={(chosen) => onChange(chosen ?? null)} />
}

type SeveralProps = NameSelectProps & {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Any number of the names. */
export function NamesSelect({ values, onChange, ...rest }: SeveralProps) {
  return <Select {...useNames(rest)} mode="multiple" value={[...values]} onChange={(chosen) => onChange(chosen)} />
}

function useNames({ id, options, placeholder, none, describedBy }: NameSelectProps) {
  const matchPinyin = usePinyin()
  const means = (name: string, query: string): boolean =>
    name.toLowerCase().includes(query) || (/^[a-z']+$/.test(query) && matchPinyin?.(name, query) === true)
  return {
    id,
    placeholder,
    className: 'name-select',
    size: 'large' as const,
    options: options.map(({ value, label }) => ({ value, label })),
    notFoundContent: none,
    showSearch: {
      filterOption: (query: string, option?: { value: string; label: string }): boolean => {
        const names = [option?.label ?? '', ...(options.find(({ value }) => value === option?.value)?.also ?? [])]
        return names.some((name) => means(name, query.trim().toLowerCase()))
      },
    },
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  }
}
