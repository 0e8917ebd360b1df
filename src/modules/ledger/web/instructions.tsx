/** 批示 on an item: what was instructed, by whom, what the units replied; and the forms of those who may write. */
import { useState } from 'react'
import { type Instruction, type ItemRecord, ledgerApi } from '#modules/ledger/schema'
import { FileLink } from '#modules/files/web'
import { useSend } from '#web/api'
import { hasRole, useMe } from '#web/session'
import { ClerkForm } from './clerk-form.tsx'
import { InstructionVerdict } from './instruction-verdict.tsx'
import { namesOf } from './labels.ts'
import { useLedgerWords } from './ledger-words.ts'
import { WordsForm } from './words-form.tsx'

type InstructionsProps = { readonly zone: string; readonly record: ItemRecord; readonly reload: () => void }

export function Instructions({ zone, record, reload }: InstructionsProps) {
  const words = useLedgerWords()
  const me = useMe()
  const giving = useSend(ledgerApi.giveInstruction)
  const [sent, setSent] = useState<number | null>(null)
  const { plan, id: item } = record.item
  const isLeader = hasRole(me, 'leader')
  const mayEnter = record.clerkFor.length > 0
  if (record.instructions.length === 0 && !isLeader && !mayEnter) return null
  const give = async (text: string): Promise<boolean> => {
    const given = await giving.send({ zone, plan, item }, { text })
    if (given.ok) {
      setSent(given.value.offices.length)
      reload()
    }
    return given.ok
  }
  return (
    <section>
      <h2>{words('instructions')}</h2>
      {record.instructions.length === 0 ? <p className="ledger-mute">{words('instructionNone')}</p> : null}
      {record.instructions.map((one) => (
        <InstructionBlock key={one.id} zone={zone} instruction={one} record={record} reload={reload} />
      ))}
      {isLeader ? (
        <WordsForm
          label={words('instructionLabel')}
          button={words('instructionSend')}
          busy={giving.busy}
          problem={giving.problem}
          send={give}
        />
      ) : null}
      <p role="status">{sent === null ? '' : words('instructionSent', { count: sent })}</p>
      {mayEnter ? <ClerkForm zone={zone} record={record} saved={reload} /> : null}
    </section>
  )
}

type InstructionBlockProps = InstructionsProps & { readonly instruction: Instruction }

const manners = { own: 'manner', deputy: 'mannerDeputy', clerk: 'mannerClerk' } as const

function InstructionBlock({ zone, instruction, record, reload }: InstructionBlockProps) {
  const words = useLedgerWords()
  const replying = useSend(ledgerApi.replyToInstruction)
  const nameOf = namesOf(record)
  const { id, verdict, manner } = instruction
  const isVoid = verdict?.verdict === 'objected'
  const answering = isVoid
    ? []
    : record.item.units.map(({ office }) => office).filter((one) => record.own.includes(one))
  const open = answering.filter((office) => !instruction.replies.some((reply) => reply.office === office))
  return (
    <article className={isVoid ? 'ledger-instruction ledger-void' : 'ledger-instruction'}>
      <header>
        <b lang="zh-CN">{instruction.principal.name}</b>
        <small>
          {words(manners[manner])} · {instruction.givenOn}
          {manner === 'own' ? null : (
            <>
              {' · '}
              <span lang="zh-CN">{words('enteredBy', { name: instruction.enteredBy.name })}</span>
            </>
          )}
        </small>
      </header>
      <p lang="zh-CN">{instruction.text}</p>
      {manner === 'clerk' ? <InstructionVerdict zone={zone} instruction={instruction} reload={reload} /> : null}
      {instruction.paper.length === 0 ? null : (
        <ul className="ledger-evidence">
          {instruction.paper.map((file) => (
            <li key={file.id}>
              <FileLink zone={zone} file={file} />
            </li>
          ))}
        </ul>
      )}
      <small className="ledger-mute" lang="zh-CN">
        {words('addressed', { names: instruction.offices.map(nameOf).join('、') })}
      </small>
      {instruction.replies.map((reply) => (
        <p key={`${reply.office} ${reply.revision}`} className="ledger-reply">
          <small>{words('replied', { office: nameOf(reply.office), day: reply.repliedOn })}</small>{' '}
          <span lang="zh-CN">{reply.text}</span>
        </p>
      ))}
      {open.map((office) => (
        <WordsForm
          key={office}
          label={`${words('replyLabel')}（${nameOf(office)}）`}
          button={words('replySend')}
          busy={replying.busy}
          problem={replying.problem}
          send={async (text) => {
            const sent = await replying.send({ zone, instruction: id, office }, { text })
            if (sent.ok) reload()
            return sent.ok
          }}
        />
      ))}
    </article>
  )
}
