/** J and K move through the rows of the table; a row holds a link, so that Enter opens it. */
import type { Keys } from '#web/keyboard'

const links = '.ledger-open'

export const tableKeys: Keys = { j: () => move(1), k: () => move(-1) }

function move(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(links)]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
