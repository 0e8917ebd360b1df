/** Back to the newest, and on to what is older; each where there is something. */
import { useAuditWords } from './audit-words.ts'

type LogPagerProps = {
  readonly counted?: string
  /** Null where the newest are shown, or nothing is older. */
  readonly toNewest: (() => void) | null
  readonly toOlder: (() => void) | null
}

export function LogPager({ counted, toNewest, toOlder }: LogPagerProps) {
  const words = useAuditWords()
  return (
    <p className="log-pager">
      {counted === undefined ? null : <span>{counted}</span>}
      {toNewest === null ? null : (
        <button type="button" onClick={toNewest}>
          {words('newest')}
        </button>
      )}
      {toOlder === null ? null : (
        <button type="button" onClick={toOlder}>
          {words('older')}
        </button>
      )}
    </p>
  )
}
