/**
 * The automatic numbers of a docx: they stand in no paragraph, so the mark that a reader sees (一、 （一） 1.) is counted
 * here from numbering.xml and from the styles that refer to it.
 */
import { numberInForm } from './number-forms.ts'
import { attribute, findChild, listChildren, type XmlElement } from './xml.ts'

type Level = {
  readonly start: number
  readonly form: string
  readonly pattern: string
  readonly isLegal: boolean
  readonly restartsAfter: number | null
  readonly followedBy: string
}

type List = {
  /** Lists of one abstract definition count on together. */
  readonly counterKey: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

export type NumberPlace = { readonly list: string; readonly level: number }

const LEVELS = 9
/** No list of a document counts higher. */
const NUMBER_MAX = 100_000
const BULLET = '•'
const PRIVATE_USE = /[\uE000-\uF8FF]/g

/** Counts the paragraphs of one document; every call of `nextMark` is the next numbered paragraph. */
export class DocxNumbering {
  private readonly lists: ReadonlyMap<string, List>
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly restarted = new Set<string>()

  constructor(numbering: XmlElement | null, stylePlaces: ReadonlyMap<string, NumberPlace>) {
    this.lists = numbering === null ? new Map() : listsOf(numbering, stylePlaces)
  }

  /** The mark before the next paragraph of a list, with the space that follows it; empty where there is none. */
  nextMark({ list: id, level }: NumberPlace): string {
    const list = this.lists.get(id)
    const definition = list?.levels.get(level)
    if (list === undefined || definition === undefined) return ''
    const counters = this.countersOf(list, id)
    counters[level] = this.nextNumber(list, id, level, definition, counters)
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? deeper
      if (level < restartsAfter) counters[deeper] = undefined
    }
    const mark = markOf(definition, list, counters)
    return mark === '' || definition.followedBy === 'nothing' ? mark : `${mark} `
  }

  private nextNumber(
    list: List,
    id: string,
    level: number,
    definition: Level,
    counters: (number | undefined)[],
  ): number {
    const restart = list.restarts.get(level)
    const restartKey = `${id}/${level}`
    if (restart !== undefined && !this.restarted.has(restartKey)) {
      this.restarted.add(restartKey)
      return restart
    }
    const current = counters[level]
    return current === undefined ? definition.start : current + 1
  }

  private countersOf(list: List, id: string): (number | undefined)[] {
    const key = list.restarts.size > 0 ? `${list.counterKey}/${id}` : list.counterKey
    let counters = this.counters.get(key)
    if (counters === undefined) this.counters.set(key, (counters = []))
    return counters
  }
}

function markOf(level: Level, list: List, counters: readonly (number | undefined)[]): string {
  if (level.form === 'bullet') return level.pattern.replaceAll(PRIVATE_USE, BULLET)
  return level.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const at = list.levels.get(index)
    const number = counters[index] ?? at?.start ?? 1
    return numberInForm(number, level.isLegal ? 'decimal' : (at?.form ?? 'decimal'))
  })
}

function listsOf(numbering: XmlElement, stylePlaces: ReadonlyMap<string, NumberPlace>): Map<string, List> {
  const abstracts = new Map(listChildren(numbering, 'abstractNum').map((node) => [idOf(node, 'abstractNumId'), node]))
  const abstractOf = new Map(
    listChildren(numbering, 'num').map((node) => [idOf(node, 'numId'), valueOf(node, 'abstractNumId') ?? '']),
  )
  const lists = new Map<string, List>()
  for (const node of listChildren(numbering, 'num')) {
    const key = resolveLink(valueOf(node, 'abstractNumId') ?? '', abstracts, abstractOf, stylePlaces)
    const levels = levelsOf(abstracts.get(key))
    const restarts = new Map<number, number>()
    for (const override of listChildren(node, 'lvlOverride')) {
      const index = Number(idOf(override, 'ilvl'))
      const own = findChild(override, 'lvl')
      if (own !== undefined) levels.set(index, levelOf(own))
      const start = valueOf(override, 'startOverride')
      if (start !== null) restarts.set(index, integerOf(start, 1))
    }
    lists.set(idOf(node, 'numId'), { counterKey: key, levels, restarts })
  }
  return lists
}

/** A definition may only point at a list style, which a paragraph style of that name ties to a list. */
function resolveLink(
  key: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  abstractOf: ReadonlyMap<string, string>,
  stylePlaces: ReadonlyMap<string, NumberPlace>,
): string {
  const style = valueOf(abstracts.get(key), 'numStyleLink')
  const list = style === null ? undefined : stylePlaces.get(style)?.list
  return (list === undefined ? undefined : abstractOf.get(list)) ?? key
}

function levelsOf(abstract: XmlElement | undefined): Map<number, Level> {
  return new Map(listChildren(abstract, 'lvl').map((node) => [Number(idOf(node, 'ilvl')), levelOf(node)]))
}

function levelOf(node: XmlElement): Level {
  const restart = valueOf(node, 'lvlRestart')
  return {
    start: integerOf(valueOf(node, 'start'), 1),
    form: formOf(node),
    pattern: valueOf(node, 'lvlText') ?? '',
    isLegal: findChild(node, 'isLgl') !== undefined,
    restartsAfter: restart === null ? null : integerOf(restart, 0),
    followedBy: valueOf(node, 'suff') ?? 'tab',
  }
}

/** Newer forms stand in a choice beside an older one. */
function formOf(node: XmlElement): string {
  const choice = findChild(findChild(node, 'AlternateContent'), 'Choice')
  return valueOf(node, 'numFmt') ?? valueOf(choice, 'numFmt') ?? 'decimal'
}

function valueOf(node: XmlElement | undefined, name: string): string | null {
  return attribute(findChild(node, name), 'val')
}

function idOf(node: XmlElement, name: string): string {
  return attribute(node, name) ?? ''
}

function integerOf(value: string | null, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 0 && number <= NUMBER_MAX ? number : otherwise
}
