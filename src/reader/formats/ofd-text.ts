/** A text object of OFD as pieces: every character has its advance, and a wide one begins a new piece. */
import { WIDE } from '#reader/lexicon/wide-characters'
import { mapPoint, type Matrix } from './matrix.ts'
import type { Piece } from './page-rows.ts'
import { attribute, listChildren, textOf, type XmlElement } from './xml.ts'

type Glyph = { readonly character: string; readonly x: number; readonly y: number; readonly width: number }

const USUAL_SIZE_MM = 5
/** In heights of the characters. */
const WIDE_ADVANCE = 1.8
const LINE_STEP = 0.5
const IS_WIDE = new RegExp(`[${WIDE}]`)

/** The pieces of a text object on the page; text that runs up or down the page is left out. */
export function textPieces(object: XmlElement, toPage: Matrix): Piece[] {
  const sizeInside = Number.parseFloat(attribute(object, 'Size') ?? '') || USUAL_SIZE_MM
  const size = sizeInside * Math.hypot(toPage[2], toPage[3])
  if (!(size > 0) || Math.abs(toPage[1]) > Math.abs(toPage[0])) return []
  const glyphs = glyphsOf(object, sizeInside)
  const scale = Math.hypot(toPage[0], toPage[1])
  const pieces: Piece[] = []
  for (const glyph of glyphs) {
    const [x, y] = mapPoint(toPage, glyph.x, glyph.y)
    const width = glyph.width * scale
    const last = pieces.at(-1)
    if (last !== undefined && goesOn(last, x, y)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + glyph.character, width: x + width - last.x }
    } else pieces.push({ text: glyph.character, x, y, width, size })
  }
  return pieces
}

function goesOn(piece: Piece, x: number, y: number): boolean {
  const isOnLine = Math.abs(y - piece.y) <= LINE_STEP * piece.size
  return isOnLine && x >= piece.x && x - (piece.x + piece.width) <= (WIDE_ADVANCE - 1) * piece.size
}

function glyphsOf(object: XmlElement, size: number): Glyph[] {
  const glyphs: Glyph[] = []
  let x = 0
  let y = 0
  for (const code of listChildren(object, 'TextCode')) {
    x = numberOr(attribute(code, 'X'), x)
    y = numberOr(attribute(code, 'Y'), y)
    const characters = Array.from(textOf(code).replaceAll(/[\r\n]+/g, ''))
    const across = advancesOf(attribute(code, 'DeltaX'), characters.length)
    const down = advancesOf(attribute(code, 'DeltaY'), characters.length)
    for (const [index, character] of characters.entries()) {
      const width = size * (IS_WIDE.test(character) ? 1 : 0.5)
      glyphs.push({ character, x, y, width })
      x += across[index] ?? (down.length > 0 ? 0 : width)
      y += down[index] ?? 0
    }
  }
  return glyphs
}

/** Advances as OFD writes them: numbers, or `g 3 4.2` for three times 4.2. Never more than there are characters. */
function advancesOf(list: string | null, countMax: number): number[] {
  const words = (list ?? '').trim().split(/\s+/)
  const advances: number[] = []
  for (let at = 0; at < words.length && advances.length < countMax; at++) {
    const isRepeated = words[at] === 'g'
    const times = isRepeated ? Math.min(Number.parseInt(words[at + 1] ?? '', 10) || 0, countMax) : 1
    const advance = Number.parseFloat(words[isRepeated ? at + 2 : at] ?? '')
    if (isRepeated) at += 2
    if (Number.isFinite(advance)) for (let time = 0; time < times; time++) advances.push(advance)
  }
  return advances
}

function numberOr(value: string | null, otherwise: number): number {
  const number = Number.parseFloat(value ?? '')
  return Number.isFinite(number) ? number : otherwise
}
