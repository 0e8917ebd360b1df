/** Proposed clauses: the stretches of the document with their ids, those of the version before where it had them. */
import type { PlanPackage } from '#plan'
import type { Reading } from '#reader'
import { clauseIdFor } from './clause-ids.ts'
import { cutDocument, type Stretch } from './cut-document.ts'
import type { ClauseEntry } from './draft.ts'
import { matchClauses } from './match-clauses.ts'

/** Entries in the order of the text. A clause that the version before has keeps its id, under whatever number. */
export function proposeClauses(text: string, reading: Reading, base: PlanPackage | null): ClauseEntry[] {
  const stretches = cutDocument(text, reading)
  const before = base?.clauses ?? []
  const kept = matchClauses(
    before,
    stretches.map(({ part, number, heading, span }) => ({
      part,
      number,
      heading,
      text: text.slice(span.start, span.end),
    })),
  )
  const taken = new Set(before.map(({ id }) => id))
  const idOfPath = new Map<string, string>()
  return stretches.flatMap((stretch, index): ClauseEntry[] => {
    const old = before.find(({ id }) => id === kept.get(index))
    const id = old?.id ?? newId(stretch, idOfPath, taken)
    if (id === undefined) return []
    taken.add(id)
    if (stretch.path !== null) idOfPath.set(stretch.path, id)
    const { part, number, heading, span, confidence } = stretch
    const own = clauseIdFor(parentId(stretch, idOfPath), number, new Set())
    const firstNumber = old === undefined || old.id === own ? null : (old.first_number ?? old.number ?? null)
    const placed = { id: `clause-${span.start}`, spans: [span], status: 'proposed', confidence } as const
    return [{ ...placed, kind: 'clause', clause: id, part, number, heading, firstNumber }]
  })
}

function newId(
  stretch: Stretch,
  idOfPath: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): string | undefined {
  if (stretch.part === 'body') return clauseIdFor(parentId(stretch, idOfPath), stretch.number, taken)
  const names = stretch.part === 'preamble' ? ['preamble'] : ['notice', 'signature']
  return [...names, ...names.map((name) => `${name}-2`)].find((name) => !taken.has(name))
}

function parentId({ parent }: Stretch, idOfPath: ReadonlyMap<string, string>): string | null {
  return parent === null ? null : (idOfPath.get(parent) ?? null)
}
