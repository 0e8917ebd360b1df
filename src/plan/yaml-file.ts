/** One YAML file of a package: its value, and the place of every node, so that a finding points at its line. */
import { type ErrorCode, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Diagnostic, Place } from '#base/diagnostic'
import { finding } from './finding.ts'

export type YamlPath = readonly (string | number)[]

export type YamlFile = {
  readonly name: string
  readonly text: string
  /** Plain value; null where the file could not be parsed. */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** Place of the value at `path`, or undefined where there is none. */
  findPlace(path: YamlPath): Place | undefined
  /** Place of the key `key` of the map at `path`. */
  findKeyPlace(path: YamlPath, key: string): Place | undefined
  /** Place of the character at `offset` of the text at `path`: inside a block of lines, on its own line. */
  findPlaceInText(path: YamlPath, offset: number): Place | undefined
}

/** Reads a YAML file; what is wrong with its syntax is in `diagnostics`. What was not UTF-8 stands in it as U+FFFD. */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const nodeAt = (path: YamlPath): Node | undefined => {
    const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
    return isNode(found) ? found : undefined
  }
  const findPlace = (path: YamlPath): Place | undefined => {
    const start = nodeAt(path)?.range?.[0]
    return start === undefined ? undefined : placeAt(start)
  }
  const syntax = syntaxFindings(document, text, placeAt)
  const { value, diagnostics } =
    syntax.length > 0 ? { value: null, diagnostics: syntax } : valueOf(document, placeAt(0))
  return {
    name,
    text,
    value,
    diagnostics,
    findPlace,
    findKeyPlace(path, key) {
      const map = nodeAt(path)
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
      const start = pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined
      return start === undefined ? undefined : placeAt(start)
    },
    findPlaceInText(path, offset) {
      const node = nodeAt(path)
      const start = findPlace(path)
      if (start === undefined || !isScalar(node) || node.type !== 'BLOCK_LITERAL') return start
      const before = String(node.value).slice(0, offset).split('\n')
      const line = start.line + before.length
      const indentation = /^ */.exec(text.split('\n')[line - 1] ?? '')?.[0].length ?? 0
      return { file: name, line, column: indentation + (before.at(-1) ?? '').length + 1 }
    },
  }
}

type ParsedDocument = ReturnType<typeof parseDocument>

/** What the parser's own codes are to a person; the rest is told by the parser's words. */
const codeOf: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'plan.yaml_tab',
  DUPLICATE_KEY: 'plan.yaml_same_field_twice',
  BAD_ALIAS: 'plan.yaml_alias',
  MULTIPLE_ANCHORS: 'plan.yaml_alias',
  MULTIPLE_DOCS: 'plan.yaml_several_documents',
  RESOURCE_EXHAUSTION: 'plan.yaml_too_deep',
}

function syntaxFindings(document: ParsedDocument, text: string, placeAt: (offset: number) => Place): Diagnostic[] {
  const damaged = text.indexOf('\uFFFD')
  if (damaged >= 0) return [finding(placeAt(damaged), 'plan.encoding_unknown')]
  // After the first mistake in the structure the parser sees others everywhere that are none.
  const first = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY')
  const meant = first < 0 ? document.errors : document.errors.slice(0, first + 1)
  return meant.map(({ code, pos, message }) => {
    const place = placeAt(pos[0])
    const isTabbed = /^ *\t/.test(text.split('\n')[place.line - 1] ?? '')
    const known = isTabbed ? 'plan.yaml_tab' : codeOf[code]
    return known === undefined
      ? finding(place, 'plan.yaml_syntax', { reason: message.split('\n')[0] ?? '' })
      : finding(place, known)
  })
}

/** Aliases are not part of the format: a few lines of them can stand for a terabyte. */
function valueOf(document: ParsedDocument, start: Place): { value: unknown; diagnostics: Diagnostic[] } {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), diagnostics: [] }
  } catch (error) {
    const code = error instanceof RangeError ? 'plan.yaml_too_deep' : 'plan.yaml_alias'
    return { value: null, diagnostics: [finding(start, code)] }
  }
}
