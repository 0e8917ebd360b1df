/** The paragraph styles of a docx, as far as they number paragraphs or hide them. */
import type { NumberPlace } from './docx-numbering.ts'
import { attribute, findChild, listChildren, type XmlElement } from './xml.ts'

const BASED_ON_MAX = 20

/** Where each style places its paragraphs in the lists, inherited from the style it is based on. */
export function stylePlaces(styles: XmlElement | null): ReadonlyMap<string, NumberPlace> {
  const nodes = new Map(
    listChildren(styles ?? undefined, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]),
  )
  const places = new Map<string, NumberPlace>()
  for (const id of nodes.keys()) {
    const place = placeOfStyle(id, nodes)
    if (place !== null) places.set(id, place)
  }
  return places
}

/** The place that paragraph properties name: a list and a level, or only one of both. */
export function placeIn(properties: XmlElement | undefined): { list: string | null; level: number | null } {
  const numbering = findChild(properties, 'numPr')
  const level = attribute(findChild(numbering, 'ilvl'), 'val')
  return {
    list: attribute(findChild(numbering, 'numId'), 'val'),
    level: level === null ? null : Number(level),
  }
}

function placeOfStyle(id: string, nodes: ReadonlyMap<string, XmlElement>): NumberPlace | null {
  let list: string | null = null
  let level: number | null = null
  let style = nodes.get(id)
  for (let step = 0; style !== undefined && step < BASED_ON_MAX; step++) {
    const place = placeIn(findChild(style, 'pPr'))
    list ??= place.list
    level ??= place.level
    style = nodes.get(attribute(findChild(style, 'basedOn'), 'val') ?? '')
  }
  return list === null || list === '0' ? null : { list, level: level ?? 0 }
}
