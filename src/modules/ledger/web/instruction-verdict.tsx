/** What the author says of words that were entered for him; for himself, the two ways to say it. */
import { useState } from 'react'
import { type Instruction, ledgerApi, type Verdict } from '#modules/ledger/schema'
import { useSend } from '#web/api'
import { useLedgerWords } from './ledger-words.ts'
import { TextField } from './text-field.tsx'

type InstructionVerdictProps = {
  readonly zone: string
  readonly instruction: Instruction
  readonly reload: () => void
}

export function InstructionVerdict({ zone, instruction, reload }: InstructionVerdictProps) {
  const words = useLedgerWords()
  const judging = useSend(ledgerApi.judgeInstruction)
  const [remark, setRemark] = useState('')
  const { id, verdict, mineToConfirm } = instruction
  if (verdict !== null) {
    const isConfirmed = verdict.verdict === 'confirmed'
    return (
      <p className={isConfirmed ? 'ledger-mute' : 'ledger-objected'}>
        {words(isConfirmed ? 'verdictConfirmed' : 'verdictObjected', { day: verdict.givenOn })}
        {verdict.remark === '' ? null : <span lang="zh-CN">：{verdict.remark}</span>}
      </p>
    )
  }
  if (!mineToConfirm) return <p className="ledger-objected">{words('verdictWaiting')}</p>
  const judge = async (given: Verdict): Promise<void> => {
    if ((await judging.send({ zone, instruction: id }, { verdict: given, remark })).ok) reload()
  }
  return (
    <div className="ledger-words-form">
      <TextField label={words('verdictRemark')} value={remark} rows={1} onChange={setRemark} />
      <div className="ledger-form-acts">
        <button
          type="button"
          className="control ledger-primary"
          disabled={judging.busy}
          onClick={() => void judge('confirmed')}
        >
          {words('verdictConfirm')}
        </button>
        <button
          type="button"
          className="control"
          disabled={judging.busy || remark.trim() === ''}
          onClick={() => void judge('objected')}
        >
          {words('verdictObject')}
        </button>
        {judging.problem === null ? null : <span role="alert">{judging.problem.said?.title}</span>}
      </div>
    </div>
  )
}
