/** How many promises a margin has room for, so that no clause is stretched by more than three lines of text. */
import type { DocumentClause } from '#modules/plans/schema'

const charactersPerLine = 28
const textLinePixels = 36
const rowPixels = 24
const slackLines = 3
/** State, standing and units always show. */
const fixedRows = 3

/** How many of the promises without a target show; one hidden promise alone is shown too. */
export function marginRoom(clause: DocumentClause, promises: number): number {
  const lines = clause.paragraphs.reduce((sum, { text }) => sum + Math.ceil((text.length + 2) / charactersPerLine), 0)
  const rows = Math.floor(((lines + slackLines) * textLinePixels) / rowPixels)
  const room = Math.max(0, rows - fixedRows - clause.targets.length)
  return promises <= room + 1 ? promises : room
}
