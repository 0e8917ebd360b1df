/** Confirms all entries of a kind that were read with enough confidence; says first how many that are. */
import { type FormEvent, useState } from 'react'
import type { Draft, DraftKind } from '#draft'
import { ModalDialog } from '#web/modal-dialog'
import { useDraftWords } from './words.ts'

type ConfirmAllDialogProps = {
  readonly draft: Draft
  readonly kind: DraftKind
  readonly onConfirm: (confidence: number) => void
  readonly onClose: () => void
}

const usualPercent = 90
const steps = [0, 80, 85, 90, 95] as const

export function ConfirmAllDialog({ draft, kind, onConfirm, onClose }: ConfirmAllDialogProps) {
  const words = useDraftWords()
  const open = draft.entries.filter(
    (entry) => entry.kind === kind && entry.status === 'proposed' && !(entry.kind === 'head' && entry.value === ''),
  )
  const surest = Math.max(0, ...open.map(({ confidence }) => confidence ?? 0))
  const [percent, setPercent] = useState(surest * 100 >= usualPercent ? usualPercent : 0)
  const count = open.filter(({ confidence }) => (confidence ?? 0) >= percent / 100).length
  const label = words('confirmAllTitle', { kind: words(`kind.${kind}`) })
  const confirm = (event: FormEvent): void => {
    event.preventDefault()
    onConfirm(percent / 100)
  }
  return (
    <ModalDialog label={label} className="confirm-all" onClose={onClose}>
      <form onSubmit={confirm}>
        <h2>{label}</h2>
        <label>
          {words('confirmAllThreshold')}
          <select autoFocus value={percent} onChange={(event) => setPercent(Number(event.target.value))}>
            {steps.map((step) => (
              <option key={step} value={step}>
                {step}%
              </option>
            ))}
          </select>
        </label>
        <p role="status">{words('confirmAllCount', { count, rest: open.length - count })}</p>
        <p className="entry-form-ways">
          <button type="submit" className="control primary" disabled={count === 0}>
            {words('confirmAllSave', { count })}
          </button>
          <button type="button" className="control" onClick={onClose}>
            {words('cancel')}
          </button>
        </p>
      </form>
    </ModalDialog>
  )
}
