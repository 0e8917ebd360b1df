/** Delegations from and to oneself: those there are, how to end one, and a new one. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { type Delegation, peopleApi } from '#modules/people/schema'
import { useEndpoint, useSend } from '#web/api'
import { errorOf, ErrorSummary } from '#web/form'
import { DelegationForm } from './delegation-form.tsx'
import { type PeopleWords, usePeopleWords } from './people-words.ts'

type DelegationsProps = { readonly zone: string; readonly person: string; readonly today: string }

export function Delegations({ zone, person, today }: DelegationsProps) {
  const words = usePeopleWords()
  const reply = useEndpoint(peopleApi.listMyDelegations, { zone })
  const end = useSend(peopleApi.endDelegation)
  const [done, setDone] = useState('')
  const reload = (said: string): void => {
    setDone(said)
    if (reply.state === 'ready') reply.reload()
  }
  const endOne = async ({ id }: Delegation): Promise<void> => {
    const sent = await end.send({ zone, delegation: id }, undefined)
    if (sent.ok) reload(words('delegationEnded'))
  }
  const problem = end.problem ?? (reply.state === 'failed' ? reply.problem : null)
  const delegations = reply.state === 'ready' ? reply.value.delegations : []
  return (
    <>
      <p className="quiet">{words('delegationsDetail')}</p>
      <ErrorSummary errors={problem === null ? [] : [errorOf(problem, words('failed'))]} />
      <div role="status">{done === '' ? null : <p className="form-done">{done}</p>}</div>
      {reply.state === 'ready' && delegations.length === 0 ? <p>{words('noDelegations')}</p> : null}
      <ul className="delegations">
        {delegations.map((one) => (
          <li key={one.id}>
            <b>{words(`kind.${one.kind}`)}</b>
            <span>
              {one.principal.id === person
                ? words('iLend', { name: one.delegate.name })
                : words('lentToMe', { name: one.principal.name })}
            </span>
            <span className="quiet">{periodOf(one, words)}</span>
            <Button
              size="small"
              loading={end.busy}
              aria-label={words('endDelegationOf', {
                kind: words(`kind.${one.kind}`),
                name: one.principal.id === person ? one.delegate.name : one.principal.name,
              })}
              onClick={() => void endOne(one)}
            >
              {words('endDelegation')}
            </Button>
          </li>
        ))}
      </ul>
      <DelegationForm
        zone={zone}
        person={person}
        today={today}
        onDelegated={(one) => reload(words('delegated', { name: one.delegate.name, period: periodOf(one, words) }))}
      />
    </>
  )
}

function periodOf({ fromDay: from, lastDay }: Delegation, words: PeopleWords): string {
  return lastDay === null ? words('fromOn', { from }) : words('fromTo', { from, to: lastDay })
}
