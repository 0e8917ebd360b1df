/** On a phone: outline, what needs attention, search, within the thumb's reach. */
import { Icon } from './glyphs.tsx'
import type { PlanView } from './plan-view.ts'
import { usePlanWords } from './plan-words.ts'

type MobileBarProps = { readonly view: PlanView; readonly onOutline: () => void; readonly onFind: () => void }

export function MobileBar({ view, onOutline, onFind }: MobileBarProps) {
  const words = usePlanWords()
  const toAttention = (): void => document.getElementById('attention')?.scrollIntoView({ block: 'center' })
  return (
    <div className="mobile-bar">
      <button type="button" onClick={onOutline}>
        <Icon name="outline" />
        {words('outline')}
      </button>
      <button type="button" onClick={toAttention}>
        <Icon name="attention" />
        {words('needAttention')} <b>{view.document.attention.length}</b>
      </button>
      <button type="button" onClick={onFind}>
        <Icon name="find" />
        {words('find')}
      </button>
    </div>
  )
}
