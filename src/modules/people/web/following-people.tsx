/** Who has a seat in offices that are to be merged or split, and what becomes of it. */
import { peopleApi } from '#modules/people/schema'
import { useEndpoint } from '#web/api'
import { useDirectoryWords } from './directory-words.ts'

type FollowingPeopleProps = {
  readonly zone: string
  readonly offices: readonly string[]
  readonly kind: 'merge' | 'split'
}

export function FollowingPeople({ zone, offices, kind }: FollowingPeopleProps) {
  const words = useDirectoryWords()
  const reply = useEndpoint(peopleApi.listPeople, { zone })
  if (reply.state !== 'ready') return null
  const held = reply.value.people.flatMap(({ name, seats }) =>
    seats
      .filter(({ office, lastDay }) => offices.includes(office) && lastDay === null)
      .map(({ role }) => ({ name, role })),
  )
  const said = (stewards: boolean): string =>
    held
      .filter(({ role }) => (role === 'steward') === stewards)
      .map(({ name, role }) => `${name}（${words(`role.${role}`)}）`)
      .join('、')
  const [followers, staying] = [said(false), said(true)]
  if (held.length === 0) return words('following.none')
  if (kind === 'split') return words('following.split', { names: [followers, staying].filter(Boolean).join('、') })
  return (
    <>
      {followers === '' ? null : <p>{words('following.merge', { names: followers })}</p>}
      {staying === '' ? null : <p>{words('following.stewards', { names: staying })}</p>}
    </>
  )
}
