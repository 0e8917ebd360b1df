/** Reading one assignment: labels, units and duty verbs in order, grouped by the role they share. */
import type { Span } from '#base/span'
import type { Responsibility, Role } from '#reader/reading'
import type { Label } from './labels.ts'
import { dutyAtEnd } from './duty-verbs.ts'
import { piecesOf } from './unit-list.ts'
import type { IsSpaced } from './unit-list.ts'
import { namedUnit } from './unit-name.ts'

export type ListedUnit = Span & {
  readonly starred: boolean
  /** How many commas or semicolons stand before it in its list: `第一个逗号前为牵头单位`. */
  readonly commasBefore: number
}

export type Duties = {
  readonly span: Span
  readonly role: Role
  readonly form: Responsibility['form']
  readonly units: readonly ListedUnit[]
  /** Set where the place of the words does not say the clause: the rows of a table. */
  readonly clause?: string
}

/** The duties in a stretch of text that has no label: units, each group closed by its verb. */
export function unlabelledDuties(text: string, span: Span, isSpaced?: IsSpaced): Duties[] {
  const reader = new DutyReader(text, undefined, isSpaced)
  reader.read(span)
  return reader.finish('responsible')
}

/** The duties behind one label, up to the next label or the end of the assignment. */
export function labelledDuties(text: string, label: Label, end: number, isSpaced?: IsSpaced): Duties[] {
  if (label.role === undefined) return []
  const reader = new DutyReader(text, label.role, isSpaced)
  reader.read({ start: label.span.end, end })
  return reader.finish(label.role)
}

class DutyReader {
  private readonly text: string
  private readonly labelRole: Role | undefined
  private readonly isSpaced: IsSpaced | undefined
  private readonly duties: Duties[] = []
  private units: ListedUnit[] = []
  private commas = 0
  /** Past 牵头会同 whatever verb follows is the leader's: the units there support. */
  private isJoint = false

  constructor(text: string, labelRole: Role | undefined, isSpaced: IsSpaced | undefined) {
    this.text = text
    this.isSpaced = isSpaced
    this.labelRole = labelRole
  }

  read(span: Span): void {
    for (const piece of piecesOf(this.text, span, this.isSpaced)) {
      if (piece.separator === ',' || piece.separator === ';') this.commas++
      const words = this.text.slice(piece.start, piece.end)
      const duty = dutyAtEnd(words)
      const middle = /牵头(?=会同|商)/.exec(words)
      if (this.units.length === 0 && this.duties.at(-1)?.role === 'lead' && /^(?:会同|商)/.test(words))
        this.isJoint = true
      if (middle !== null) this.readJointly(piece, middle.index)
      else this.add({ start: piece.start, end: piece.end - (duty?.length ?? 0) })
      if (duty !== undefined) this.close(this.isJoint ? 'support' : duty.role)
    }
  }

  finish(role: Role): Duties[] {
    const isAfterLead = this.labelRole === undefined && this.duties.at(-1)?.role === 'lead'
    this.close(isAfterLead ? 'support' : role, isAfterLead ? 'verb' : 'bare')
    return this.duties
  }

  /** A牵头会同B: A leads, B supports. */
  private readJointly(piece: Span, middle: number): void {
    this.add({ start: piece.start, end: piece.start + middle })
    this.close('lead')
    this.isJoint = true
    const rest = this.text.slice(piece.start + middle, piece.end)
    const skipped = /^牵头(?:会同|商)/.exec(rest)?.[0].length ?? 0
    const duty = dutyAtEnd(rest)
    this.add({ start: piece.start + middle + skipped, end: piece.end - (duty?.length ?? 0) })
  }

  private add(piece: Span): void {
    const unit = namedUnit(this.text, piece)
    if (unit !== undefined) this.units.push({ ...unit, commasBefore: this.commas })
  }

  private close(role: Role, form: 'verb' | 'bare' = 'verb'): void {
    const [first] = this.units
    const last = this.units.at(-1)
    if (first === undefined || last === undefined) return
    const isSpecial = this.labelRole === undefined || role !== 'responsible'
    this.duties.push({
      span: { start: first.start, end: last.end },
      role: isSpecial ? role : this.labelRole,
      form: this.labelRole === undefined ? form : 'label',
      units: this.units,
    })
    this.units = []
    this.isJoint = false
  }
}
