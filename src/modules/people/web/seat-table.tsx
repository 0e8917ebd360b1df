/** Role by office, and on whose behalf. */
import type { Me } from '#modules/people/schema'
import { useFrameWords } from '#web/frame-words'
import { usePeopleWords } from './people-words.ts'

export function SeatTable({ me }: { readonly me: Me }) {
  const words = usePeopleWords()
  const frameWords = useFrameWords()
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words('seatRole')}</th>
            <th scope="col">{words('seatOffice')}</th>
            <th scope="col">{words('seatHow')}</th>
          </tr>
        </thead>
        <tbody>
          {me.seats.map(({ role, office, officeName, onBehalfOf }) => (
            <tr key={`${role} ${office} ${onBehalfOf}`}>
              <th scope="row">{frameWords(`role.${role}`)}</th>
              <td lang="zh-CN">{officeName}</td>
              <td>{onBehalfOf === null ? words('seatOwn') : words('seatLent', { name: onBehalfOf })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {me.clerkFor.length === 0 ? null : (
        <p>{words('clerkFor', { people: me.clerkFor.map(({ name }) => name).join('、') })}</p>
      )}
    </>
  )
}
