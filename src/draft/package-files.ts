/** A draft as the files of a plan package, in the style in which people write them. */
import { Document, isCollection, isScalar, visit } from 'yaml'
import type { EntryKind, PackageFiles } from '#plan'
import { assemble, assembleHead } from './assemble.ts'
import type { Assembled } from './assembled.ts'
import type { Draft } from './draft.ts'
import { documentFile, documentTextOf } from './page-words.ts'

/** The files by their path in the package's folder; the same draft gives the same bytes. */
export function packageFilesOf(draft: Draft): PackageFiles {
  return filesOf(draft, assemble(draft))
}

/** The files of lists already assembled. */
export function filesOf(draft: Draft, assembled: readonly Assembled[]): PackageFiles {
  const lists = Map.groupBy(assembled, ({ kind }) => kind)
  const kindsInOrder = [...lists.keys()].toSorted()
  const files = kindsInOrder.map((kind): [string, string] => [fileOf(kind), yamlOf(fieldsOf(lists.get(kind)))])
  return {
    'plan.yaml': yamlOf(assembleHead(draft)),
    ...Object.fromEntries(files),
    ...textsOfOtherSources(draft),
    [documentFile]: documentTextOf(draft),
  }
}

/** The file of a kind. */
export function fileOf(kind: EntryKind): string {
  return `${kind}.yaml`
}

function fieldsOf(assembled: readonly Assembled[] | undefined): object[] {
  return (assembled ?? []).map(({ fields }) => fields)
}

function textsOfOtherSources({ base }: Draft): PackageFiles {
  const others = (base?.sources ?? []).filter(({ id }) => id !== base?.plan.document)
  return Object.fromEntries(
    others.flatMap(({ id, file }) => {
      const text = base?.texts[id]
      return file === undefined || text === undefined ? [] : [[file, text]]
    }),
  )
}

/** What is written in braces or brackets on its line: a citation, a short list of ids. */
const onOneLine = new Set(['zone', 'cites', 'deadline_cites', 'unassigned', 'baseline', 'threshold', 'responsible'])

function yamlOf(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, { key, value: node }) {
      if (isScalar(key) && onOneLine.has(String(key.value)) && isCollection(node)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true })
}
