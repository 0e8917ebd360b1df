/** The door of the slice's pages. */
import './dialogs.css'
import './document.css'
import './margin.css'
import './narrow.css'
import './print.css'

export { DocumentPage } from './document-page.tsx'
export { useGrowing } from './growing.ts'
export { PlanPage } from './plan-page.tsx'
export { PlansPage } from './plans-page.tsx'

// What the pages of other slices show of a plan in the same way.
export { planPath } from './addresses.ts'
export { GlyphSheet, KindIcon, StateGlyph } from './glyphs.tsx'
export { PrintedText } from './marked-text.tsx'
export { usePlanWords } from './plan-words.ts'
export { targetFigure } from './target-words.ts'
export { drawFullWidth } from './text-runs.ts'
