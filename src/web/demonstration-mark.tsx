/** Says on every page that the data are invented; where roles may be picked, also as whom, and lets one change. */
import SwapOutlined from '@ant-design/icons/es/icons/SwapOutlined'
import type { Me } from '#modules/people/schema'
import { useFrameWords } from './frame-words.tsx'
import { raise } from './signals.tsx'

export function DemonstrationMark({ me }: { readonly me: Me | null }) {
  const words = useFrameWords()
  if (me === null || !me.mayPickRole) return <span className="demonstration">{words('demonstration')}</span>
  const role = me.seats[0]?.role ?? 'public'
  return (
    <button
      type="button"
      className="demonstration role-control"
      aria-haspopup="dialog"
      title={words('changeRole')}
      onClick={() => raise('change_role')}
    >
      <span>{words('demonstration')}</span>
      <b>{words(`role.${role}`)}</b>
      <SwapOutlined aria-hidden />
      <span className="visually-hidden">{words('changeRole')}</span>
    </button>
  )
}
