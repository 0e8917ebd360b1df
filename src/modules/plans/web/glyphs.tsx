/** The marks of the page: a shape for every state, an icon for every kind of promise. One sprite, drawn once. */
import type { DocumentPromise, State } from '#modules/plans/schema'

/** The shapes; must stand once on a page that uses the marks below. */
export function GlyphSheet() {
  return (
    <svg width="0" height="0" className="glyph-sheet" aria-hidden="true">
      <defs>
        <symbol id="state-done" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="7" fill="var(--blue)" />
          <path className="glyph-cut" d="M4.6 8.2l2.4 2.4 4.4-4.8" strokeWidth="1.8" />
        </symbol>
        <symbol id="state-on_track" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.5" fill="var(--ok)" />
        </symbol>
        <symbol id="state-at_risk" viewBox="0 0 16 16">
          <path
            d="M8 1.6l6.6 12H1.4z"
            fill="var(--amber)"
            stroke="var(--amber-edge)"
            strokeWidth="1.2"
            strokeLinejoin="round"
          />
          <path d="M8 6v3.6" stroke="var(--amber-ink)" strokeWidth="1.5" strokeLinecap="round" />
          <circle cx="8" cy="11.6" r=".9" fill="var(--amber-ink)" />
        </symbol>
        <symbol id="state-off_track" viewBox="0 0 16 16">
          <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="var(--late)" />
          <path className="glyph-cut" d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" strokeWidth="1.7" />
        </symbol>
        <symbol id="state-no_data" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.3" fill="none" stroke="var(--none)" strokeWidth="1.8" />
        </symbol>
        <symbol id="state-not_due" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.3" fill="none" stroke="var(--none)" strokeWidth="1.3" strokeDasharray="2 1.9" />
          <path d="M8 5.2V8l1.9 1.2" fill="none" stroke="var(--none)" strokeWidth="1.2" strokeLinecap="round" />
        </symbol>
        {Object.entries(strokes).map(([id, path]) => (
          <symbol key={id} id={`icon-${id}`} viewBox="0 0 16 16">
            <path className="icon-stroke" d={path} />
          </symbol>
        ))}
      </defs>
    </svg>
  )
}

const strokes = {
  number: 'M6.2 2.5l-1.4 11M11.2 2.5l-1.4 11M2.8 6h11M2.2 10h11',
  mechanism: 'M13 6.5A5.3 5.3 0 0 0 3.4 5.2M3 9.5a5.3 5.3 0 0 0 9.6 1.3M3.2 2.4v3h3M12.8 13.6v-3h-3',
  programme: 'M3.5 14V2.5h8.8l-1.8 3 1.8 3H3.5',
  project: 'M2.5 13.5h11M3.8 13.5V6.2L8 3l4.2 3.2v7.3M6.6 13.5V9.6h2.8v3.9',
  policy: 'M3.8 2.2h5.6l2.8 2.8v8.8H3.8zM9.2 2.4v2.8H12M6 8h4M6 10.6h4',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.6 4h.6M2.6 8h.6M2.6 12h.6',
  event: 'M2.6 3.8h10.8v9.6H2.6zM2.6 6.8h10.8M5.4 2.2v2.6M10.6 2.2v2.6M8 9v2.2',
  relation:
    'M6.6 9.4L9.4 6.6M7.2 4.6l1.6-1.6a2.9 2.9 0 0 1 4.2 4.2l-1.6 1.6M8.8 11.4l-1.6 1.6A2.9 2.9 0 0 1 3 8.8l1.6-1.6',
  principle: 'M8 2.5v11M3 5h10M5 13.5h6M3 5L1.6 9h2.8zM13 5l-1.4 4h2.8z',
  question: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM6.3 6.6a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.7-.9 1.3M8 11.4v.1',
  find: 'M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM10.3 10.3l3.4 3.4',
  outline: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.6 4h.6M2.6 8h.6M2.6 12h.6',
  close: 'M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8',
  down: 'M4 6.4l4 4 4-4',
  next: 'M6.2 3.6L10.6 8l-4.4 4.4',
  previous: 'M9.8 3.6L5.4 8l4.4 4.4',
  attention: 'M8 2.2l6.2 11.2H1.8zM8 6.4v3.4M8 11.6v.2',
} as const

type IconName = keyof typeof strokes

/** The shape of a state. Its word always stands beside it, or in `label`. */
export function StateGlyph({ state, label }: { readonly state: State; readonly label?: string }) {
  return (
    <svg className="glyph" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      <use href={`#state-${state}`} />
    </svg>
  )
}

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}

export function KindIcon({ kind }: { readonly kind: DocumentPromise['kind'] }) {
  return <Icon name={kind} />
}
