/** One YAML file of a package: its value, and the place of every node, so that a finding points at its line. */
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Diagnostic, Place } from '#base/diagnostic'

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

/** Reads a YAML file; what is wrong with its syntax is in `diagnostics`. */
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
  const syntax = document.errors.map((error) => broken(placeAt(error.pos[0]), firstLine(error.message)))
  const { value, failure } = syntax.length > 0 ? { value: null, failure: null } : valueOf(document)
  return {
    name,
    text,
    value,
    diagnostics: failure === null ? syntax : [broken({ file: name, line: 1, column: 1 }, failure)],
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

function broken(place: Place, reason: string): Diagnostic {
  return { code: 'plan.yaml_syntax', severity: 'error', place, params: { reason } }
}

/** Aliases are not part of the format: a few lines of them can stand for a terabyte. */
function valueOf(document: ReturnType<typeof parseDocument>): { value: unknown; failure: string | null } {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), failure: null }
  } catch (error) {
    return { value: null, failure: firstLine((error as Error).message) }
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
