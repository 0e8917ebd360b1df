/** Tags to blocks: paragraphs and tables of a page, each with the part of the page (`region`) it stands in. */
import type { Block, Cell } from './blocks.ts'
import { decodeEntities } from './entities.ts'
import { ASIDE_TEXT, DROPPED, isInline, MAIN } from './html-elements.ts'
import { collapseSpaces } from './inline-text.ts'
import { NESTING_MAX } from './limits.ts'
import { attributeOf, type MarkupToken, markupTokens } from './markup-tokens.ts'

export type RegionBlock = { readonly region: number; readonly block: Block }

export type HtmlBlocks = {
  readonly blocks: readonly RegionBlock[]
  readonly title: string | null
  readonly firstHeading: string | null
}

type OpenToken = Extract<MarkupToken, { kind: 'open' }>
type OpenTable = { readonly rows: Cell[][]; cell: Cell | null; readonly region: number }

/** The blocks of a page without programs, pictures and controls; region 0 is outside every `article` and `main`. */
export function htmlBlocks(html: string): HtmlBlocks {
  const builder = new BlockBuilder(html)
  for (const token of markupTokens(html)) builder.take(token)
  return builder.finish()
}

class BlockBuilder {
  private readonly html: string
  private readonly roots: RegionBlock[] = []
  private readonly tables: OpenTable[] = []
  private readonly regions: number[] = []
  private regionCount = 0
  private dropped: { readonly name: string; depth: number } | null = null
  private readonly lastCloseOf = new Map<string, number>()
  private tablesTooDeep = 0
  private preDepth = 0
  private line: string[] = []
  private linkDepth = 0
  private linkCount = 0
  private linkedCharacters = 0
  private title: string | null = null
  private isTitle = false
  private firstHeading: string | null = null

  constructor(html: string) {
    this.html = html
  }

  take(token: MarkupToken): void {
    if (this.dropped !== null) this.skip(token, this.dropped)
    else if (token.kind === 'text') this.takeText(token.text)
    else if (token.kind === 'open') this.open(token)
    else this.close(token.name)
  }

  finish(): HtmlBlocks {
    this.endLine()
    while (this.tables.length > 0) this.closeTable()
    return { blocks: this.roots, title: this.title, firstHeading: this.firstHeading }
  }

  private skip(token: MarkupToken, dropped: { readonly name: string; depth: number }): void {
    if (token.kind === 'text' || token.name !== dropped.name) return
    dropped.depth += token.kind === 'open' ? 1 : -1
    if (dropped.depth === 0) this.dropped = null
  }

  private takeText(text: string): void {
    if (this.isTitle) {
      this.title ??= collapseSpaces(decodeEntities(text)) || null
      return
    }
    if (this.preDepth === 0) this.write(text)
    else {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.endLine()
        this.write(line)
      }
    }
  }

  private write(text: string): void {
    const decoded = decodeEntities(text)
    this.line.push(decoded)
    if (this.linkDepth > 0) this.linkedCharacters += decoded.trim().length
  }

  private open(token: OpenToken): void {
    const { name } = token
    if (name === 'title') this.isTitle = true
    else if ((DROPPED.has(name) || ASIDE_TEXT.has(name)) && this.isClosedLater(token)) this.dropped = { name, depth: 1 }
    else if (name === 'a') this.openLink()
    else if (!isInline(name)) this.openBlock(token)
  }

  private close(name: string): void {
    if (name === 'title') this.isTitle = false
    else if (name === 'a') this.linkDepth = 0
    else if (!isInline(name)) this.closeBlock(name)
  }

  private openLink(): void {
    this.linkDepth = 1
    this.linkCount++
  }

  private openBlock({ name, attributes }: OpenToken): void {
    this.endLine()
    if (name === 'table') this.openTable()
    else if (name === 'tr') this.openRow()
    else if (name === 'td' || name === 'th') this.openCell(attributes)
    else if (name === 'pre') this.preDepth++
    else if (MAIN.has(name)) this.regions.push(++this.regionCount)
  }

  private closeBlock(name: string): void {
    const text = this.endLine()
    if (/^h[1-3]$/.test(name) && text !== '') this.firstHeading ??= text
    if (name === 'table') this.closeTable()
    else if (name === 'td' || name === 'th' || name === 'tr') this.closeCell()
    else if (name === 'pre') this.preDepth = Math.max(0, this.preDepth - 1)
    else if (MAIN.has(name)) this.regions.pop()
  }

  private openTable(): void {
    if (this.tables.length >= NESTING_MAX) this.tablesTooDeep++
    else this.tables.push({ rows: [], cell: null, region: this.region() })
  }

  private openRow(): void {
    this.closeCell()
    this.tables.at(-1)?.rows.push([])
  }

  private openCell(attributes: string): void {
    this.closeCell()
    const table = this.tables.at(-1)
    if (table === undefined) return
    if (table.rows.length === 0) table.rows.push([])
    table.cell = {
      blocks: [],
      columnSpan: spanOf(attributes, 'colspan'),
      rowSpan: spanOf(attributes, 'rowspan'),
    }
    table.rows.at(-1)?.push(table.cell)
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    if (table !== undefined) table.cell = null
  }

  private closeTable(): void {
    if (this.tablesTooDeep > 0) {
      this.tablesTooDeep--
      return
    }
    const table = this.tables.pop()
    if (table !== undefined) this.add({ kind: 'table', rows: table.rows }, table.region)
  }

  /** Ends the line that is being written and gives its words. */
  private endLine(): string {
    const text = this.line.length === 0 ? '' : collapseSpaces(this.line.join(''))
    if (text !== '') {
      const { linkedCharacters, linkCount } = this
      this.add({ kind: 'paragraph', text, linkedCharacters, linkCount }, this.region())
    }
    this.line = []
    this.linkedCharacters = 0
    this.linkCount = this.linkDepth
    return text
  }

  /** Into the innermost open cell; what stands between cells goes before their table, as in browsers. */
  private add(block: Block, region: number): void {
    const cell = this.tables.findLast((table) => table.cell !== null)?.cell
    if (cell === undefined || cell === null) this.roots.push({ region, block })
    else cell.blocks.push(block)
  }

  private region(): number {
    return this.regions.at(-1) ?? 0
  }

  /** An element that is never closed would swallow the document. */
  private isClosedLater({ name, end }: OpenToken): boolean {
    let last = this.lastCloseOf.get(name)
    if (last === undefined) {
      last = Math.max(this.html.lastIndexOf(`</${name}`), this.html.lastIndexOf(`</${name.toUpperCase()}`))
      this.lastCloseOf.set(name, last)
    }
    return last >= end
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number.parseInt(attributeOf(attributes, name) ?? '1', 10)
  return Number.isNaN(span) || span < 1 ? 1 : span
}
