/** What the shapes, icons and underlines mean. */
import { EmptyBullet } from './bullet.tsx'
import { KindIcon, StateGlyph } from './glyphs.tsx'
import { kindOrder, stateOrder } from './orders.ts'
import { usePlanWords } from './plan-words.ts'

export function Legend() {
  const words = usePlanWords()
  return (
    <section className="legend" aria-label={words('legend')}>
      <p className="label">{words('legend')}</p>
      <ul>
        {stateOrder.map((state) => (
          <li key={state}>
            <StateGlyph state={state} />
            {words(`state.${state}`)}
          </li>
        ))}
      </ul>
      <ul>
        {kindOrder.map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} />
            <span className={`promise kind-${kind}`}>{words(`kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <p className="legend-bullet">
        <EmptyBullet />
        {words('bulletLegend')}
      </p>
    </section>
  )
}
