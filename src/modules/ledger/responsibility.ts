/**
 * Whose an item is on a day: the units of the plan, led through mergers and splits. After a split an item has one
 * successor: the one the office allotted it to, until then the first. Pure.
 */
import type { DocumentUnit } from '#modules/plans/schema'
import type { Unconfirmed } from './schema.ts'

export type Succession = {
  /** Who took an office's work over directly, by a day. */
  readonly nextOf: (office: string, day: string) => readonly string[]
}

export type Allotment = { readonly from: string; readonly to: string; readonly fromDay: string }

/** The way a part of an item has gone: from the office of the plan to the one that has it on the day. */
export type Path = {
  readonly offices: readonly string[]
  readonly holder: string
  readonly unconfirmed: readonly Unconfirmed[]
}

/** A unit with the parts of the plan that it holds; a part is named by the office the plan gave it to. */
export type HoldingUnit = DocumentUnit & {
  readonly parts: readonly string[]
  readonly unconfirmed: readonly Unconfirmed[]
}

/** Weightiest first: where two units of an item become one, it does what the weightier one did. */
const weights: readonly DocumentUnit['role'][] = ['lead', 'lead_proposed', 'owed', 'responsible']

/**
 * Who does on a day what an office of the plan was given, and by which way it came there.
 *
 * @param allotments of the item, the last word of a day last
 */
export function pathOf(succession: Succession, allotments: readonly Allotment[], office: string, day: string): Path {
  const choices = succession.nextOf(office, day)
  const [first] = choices
  if (first === undefined) return { offices: [office], holder: office, unconfirmed: [] }
  const said = allotments.findLast(({ from, to, fromDay }) => from === office && fromDay <= day && choices.includes(to))
  const rest = pathOf(succession, allotments, said?.to ?? first, day)
  const isOpen = choices.length > 1 && said === undefined
  const unconfirmed = isOpen ? [{ from: office, choices: [...choices] }, ...rest.unconfirmed] : rest.unconfirmed
  return { offices: [office, ...rest.offices], holder: rest.holder, unconfirmed }
}

/** The units of an item on a day, its leader first. */
export function unitsOn(
  succession: Succession,
  allotments: readonly Allotment[],
  units: readonly DocumentUnit[],
  day: string,
): HoldingUnit[] {
  const held = units.map((unit) => ({ unit, path: pathOf(succession, allotments, unit.office, day) }))
  const byHolder = Map.groupBy(held, ({ path }) => path.holder)
  return [...byHolder]
    .map(([office, parts]): HoldingUnit => {
      const { role, assumed } = weightiest(parts.map(({ unit }) => unit))
      return {
        office,
        role,
        assumed,
        parts: parts.map(({ unit }) => unit.office),
        unconfirmed: parts.flatMap(({ path }) => path.unconfirmed),
      }
    })
    .sort((a, b) => Number(a.role === 'responsible') - Number(b.role === 'responsible'))
}

function weightiest(units: readonly DocumentUnit[]): Pick<DocumentUnit, 'role' | 'assumed'> {
  const byWeight = [...units].sort((a, b) => weights.indexOf(a.role) - weights.indexOf(b.role))
  return byWeight[0] ?? { role: 'responsible', assumed: false }
}
