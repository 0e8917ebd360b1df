/** Which blocks of a page are its document: the main region where the page names one, without menus and breadcrumbs. */
import type { Block, Paragraph } from './blocks.ts'
import { wordsOfBlocks } from './blocks.ts'
import type { RegionBlock } from './html-blocks.ts'

const MENU_LINES_MIN = 3
const BREADCRUMB_LINKS_MIN = 3
/** Attachments are links too, and belong to the document. */
const ATTACHMENT = /^(?:附件|附表|\d{1,2}[.．、])|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/i

/** The blocks of the document on a page. */
export function documentBlocks(blocks: readonly RegionBlock[]): Block[] {
  const main = mainRegion(blocks)
  const kept = blocks.filter(({ region }) => main === null || region === main).map(({ block }) => block)
  const withoutAny = withoutMenus(kept)
  return withoutAny.length > 0 ? withoutAny : kept
}

/** The region that holds at least half of the words, null where no region does. */
function mainRegion(blocks: readonly RegionBlock[]): number | null {
  const sizes = new Map<number, number>()
  let all = 0
  for (const { region, block } of blocks) {
    const size = wordsOfBlocks([block]).length
    sizes.set(region, (sizes.get(region) ?? 0) + size)
    all += size
  }
  const largest = [...sizes].filter(([region]) => region > 0).toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]
  return largest !== undefined && largest[1] * 2 >= all ? largest[0] : null
}

function withoutMenus(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  let run: Block[] = []
  const endRun = (): void => {
    if (run.length < MENU_LINES_MIN) kept.push(...run)
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph' && isMenuLine(block)) run.push(block)
    else {
      endRun()
      if (block.kind === 'table') kept.push(withoutMenusInCells(block))
      else if (!isBreadcrumb(block)) kept.push(block)
    }
  }
  endRun()
  return kept
}

function withoutMenusInCells(table: Extract<Block, { kind: 'table' }>): Block {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: withoutMenus(cell.blocks) })))
  return { kind: 'table', rows }
}

function isMenuLine(line: Paragraph): boolean {
  return line.linkCount > 0 && line.linkedCharacters >= line.text.length * 0.9 && !ATTACHMENT.test(line.text)
}

function isBreadcrumb(line: Paragraph): boolean {
  return line.linkCount >= BREADCRUMB_LINKS_MIN && line.linkedCharacters >= line.text.length * 0.6
}
