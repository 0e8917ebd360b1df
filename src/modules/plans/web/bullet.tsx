/** Target and what was reached, as a bar. Nothing reported is a dashed empty bar, never a zero. */

/** A bar without a value: base period at the left end, target as a line. */
export function EmptyBullet() {
  return (
    <svg className="bullet" viewBox="0 0 96 24" width="96" height="24" aria-hidden="true">
      <rect className="bullet-missing" x="0.5" y="9.5" width="77" height="5" />
      <rect className="bullet-target" x="77" y="5" width="2" height="14" />
    </svg>
  )
}
