/** The document's own rules applied to its assignments: every role or unit that a rule gives says so. */
import type { DocumentRule, Role } from '#reader/reading'
import { isAboutList } from './document-rules.ts'
import type { Duties, ListedUnit } from './duties.ts'
import { lastBefore } from './next-place.ts'

export type RuledDuties = Duties & { readonly rule: DocumentRule | null }

/** The duties with the roles that stars and rules give their units. */
export function withRolesByRule(
  text: string,
  duties: readonly Duties[],
  rules: readonly DocumentRule[],
): RuledDuties[] {
  const about = rules.filter(isAboutList)
  const scopes = about.map((rule, rank) => ({ rule, rank, from: scopeStart(text, rule, duties) }))
  const inForce = new RulesInForce(scopes.toSorted((a, b) => a.from - b.from))
  return duties.flatMap((each, index) => {
    if (each.role !== 'responsible' || each.form === 'sentence' || each.form === 'heading')
      return [{ ...each, rule: null }]
    inForce.goTo(each.span.start)
    if (each.units.some(({ starred }) => starred)) {
      return split(each, (unit) => unit.starred, inForce.ofStars)
    }
    const rule = inForce.ofOrder
    if (rule === null || followsLead(text, duties[index - 1], each)) return [{ ...each, rule: null }]
    const leads = rule.kind === 'first-leads' ? isFirstOf(each) : (unit: ListedUnit) => unit.commasBefore === 0
    return split(each, leads, rule)
  })
}

type Scope = { readonly rule: DocumentRule; readonly rank: number; readonly from: number }

/** The rules that hold at a place, for places in reading order: of several the one written last. */
class RulesInForce {
  ofStars: DocumentRule | null = null
  ofOrder: DocumentRule | null = null
  private rankOfOrder = -1
  private next = 0
  private readonly scopes: readonly Scope[]

  constructor(scopes: readonly Scope[]) {
    this.scopes = scopes
  }

  goTo(place: number): void {
    for (
      let scope = this.scopes[this.next];
      scope !== undefined && scope.from <= place;
      scope = this.scopes[this.next]
    ) {
      this.next++
      if (scope.rule.kind === 'star-leads') this.ofStars ??= scope.rule
      else if (scope.rank > this.rankOfOrder) {
        this.rankOfOrder = scope.rank
        this.ofOrder = scope.rule
      }
    }
  }
}

/** A rule written behind a list holds from that list on; a rule written elsewhere holds for the whole document. */
function scopeStart(text: string, rule: DocumentRule, duties: readonly Duties[]): number {
  const list = lastBefore(duties, rule.span.start)
  if (list === undefined || rule.span.start - list.span.end > 24) return 0
  return text.slice(list.span.end, rule.span.start).includes('\n') ? 0 : list.span.start
}

function followsLead(text: string, previous: Duties | undefined, duties: Duties): boolean {
  if (previous?.role !== 'lead' || duties.span.start - previous.span.end > 30) return false
  return !/[\n。]/.test(text.slice(previous.span.end, duties.span.start))
}

function isFirstOf(duties: Duties): (unit: ListedUnit) => boolean {
  return (unit) => unit === duties.units[0]
}

function split(duties: Duties, leads: (unit: ListedUnit) => boolean, rule: DocumentRule | null): RuledDuties[] {
  const rest: Role = rule !== null && /(?:其他|其余|后).*(?:配合|协办|参与)/.test(rule.text) ? 'support' : 'responsible'
  return [
    group(duties, 'lead', duties.units.filter(leads), rule),
    group(
      duties,
      rest,
      duties.units.filter((unit) => !leads(unit)),
      rule,
    ),
  ].filter(({ units }) => units.length > 0)
}

function group(duties: Duties, role: Role, units: readonly ListedUnit[], rule: DocumentRule | null): RuledDuties {
  const span = { start: units[0]?.start ?? duties.span.start, end: units.at(-1)?.end ?? duties.span.end }
  return { ...duties, role, units, span, rule }
}
