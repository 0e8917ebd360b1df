/** The cards of the role picker: a role with its one question, and the people of that role to pick. */
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined'
import { type DemonstrationPerson, peopleApi } from '#modules/people/schema'
import { useEndpoint, useSend } from '#web/api'
import { errorOf, ErrorSummary } from '#web/form'
import { startAnew, useMe } from '#web/session'
import { usePeopleWords } from './people-words.ts'

type Card = keyof typeof rolesOfCard

/** Who manages the people of an enterprise stands with it. */
const rolesOfCard = {
  leader: ['leader'],
  office: ['office'],
  unit: ['unit'],
  park: ['park'],
  enterprise: ['enterprise', 'steward'],
  bank: ['bank'],
  expert: ['expert'],
  public: [],
  administrator: ['administrator'],
  auditor: ['auditor'],
} as const satisfies Record<string, readonly DemonstrationPerson['role'][]>

const cards = Object.keys(rolesOfCard) as Card[]

/** @param to where the chosen one begins; `/` is the home of his role */
export function RoleCards({ to }: { readonly to: string }) {
  const words = usePeopleWords()
  const reply = useEndpoint(peopleApi.listDemonstrationPeople, {})
  const pick = useSend(peopleApi.pickRole)
  const signOut = useSend(peopleApi.signOut)
  const problem = pick.problem ?? signOut.problem ?? (reply.state === 'failed' ? reply.problem : null)
  const people = reply.state === 'ready' ? reply.value.people : []

  const become = async (person: string): Promise<void> => {
    const sent = await pick.send({}, { person })
    if (sent.ok) startAnew(to)
  }
  const leave = async (): Promise<void> => {
    const sent = await signOut.send({}, undefined)
    if (sent.ok) startAnew('/document')
  }
  return (
    <>
      <ErrorSummary errors={problem === null ? [] : [errorOf(problem, words('failed'))]} />
      <ul className="role-cards">
        {cards.map((card) => (
          <li key={card} className="role-card">
            <h2>{words(`card.${card}`)}</h2>
            <p>{words(`question.${card}`)}</p>
            {card === 'public' ? (
              <ul>
                <li>
                  <button type="button" disabled={signOut.busy} onClick={() => void leave()}>
                    <b>{words('readDocument')}</b>
                    <RightOutlined aria-hidden />
                  </button>
                </li>
              </ul>
            ) : (
              <People people={peopleOf(people, card)} busy={pick.busy} onPick={(person) => void become(person)} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function peopleOf(people: readonly DemonstrationPerson[], card: Card): DemonstrationPerson[] {
  const roles: readonly string[] = rolesOfCard[card]
  return people.filter(({ role }) => roles.includes(role))
}

type PeopleProps = {
  readonly people: readonly DemonstrationPerson[]
  readonly busy: boolean
  readonly onPick: (person: string) => void
}

function People({ people, busy, onPick }: PeopleProps) {
  const words = usePeopleWords()
  const current = useMe()?.person?.id
  return (
    <ul lang="zh-CN">
      {people.map(({ id, name, officeName }) => (
        <li key={id}>
          <button
            type="button"
            disabled={busy}
            onClick={() => onPick(id)}
            {...(id === current ? { 'aria-current': true } : {})}
          >
            <b>{name}</b>
            <small>{id === current ? words('current') : officeName}</small>
            <RightOutlined aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
