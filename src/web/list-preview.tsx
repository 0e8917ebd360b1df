/** What was read of a list, looked through before anything is written: what is missing, how many rows are right, the act. */
import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import { useFrameWords } from './frame-words.tsx'
import type { ListReading } from './list-table.tsx'

type ListPreviewProps = {
  readonly reading: ListReading<string>
  /** Rows that were read, and those of them that cannot be written as they are. */
  readonly count: number
  readonly wrong: number
  /** Said where rows are wrong, and on the button. */
  readonly someWrong: string
  readonly act: string
  readonly busy: boolean
  readonly onAct: () => void
  /** The rows. */
  readonly children: ReactNode
}

export function ListPreview({ reading, count, wrong, someWrong, act, busy, onAct, children }: ListPreviewProps) {
  const words = useFrameWords()
  if (reading.state === 'without_columns') {
    return (
      <p className="field-error" role="alert">
        {words('listWithoutColumns', { names: reading.missing.join('、') })}
      </p>
    )
  }
  if (count === 0) return null
  return (
    <section className="preview" aria-label={words('listPreview')}>
      <div className="preview-head">
        <h2>{words('listPreview')}</h2>
        <p role="status">{wrong === 0 ? words('listAllRight', { count }) : someWrong}</p>
      </div>
      <div className="preview-scroll">{children}</div>
      <div className="form-ends">
        <Button type="primary" disabled={wrong > 0} loading={busy} onClick={onAct}>
          {act}
        </Button>
      </div>
    </section>
  )
}
