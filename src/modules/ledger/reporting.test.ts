/** Who has reported, against a plain walk through the days that carries every part of an item along. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentUnit } from '#modules/plans/schema'
import { reportingOf, type Saving } from './reporting.ts'
import { type Allotment, type Succession, unitsOn } from './responsibility.ts'
import type { Reporting } from './schema.ts'

type Move = { readonly onDay: string; readonly from: string; readonly to: readonly string[] }

const dayOf = (number: number): string => new Date(Date.UTC(2019, 6, number)).toISOString().slice(0, 10)
const lastDay = 60

function successionOf(moves: readonly Move[]): Succession {
  return {
    nextOf: (office, day) => moves.filter(({ from, onDay }) => from === office && onDay <= day).flatMap(({ to }) => to),
  }
}

const unit = (office: string, role: DocumentUnit['role'] = 'responsible'): DocumentUnit => ({
  office,
  role,
  assumed: false,
})

type World = {
  readonly parts: readonly string[]
  readonly moves: readonly Move[]
  readonly allotments: readonly Allotment[]
  readonly savings: readonly Saving[]
  readonly closesOn: string
  readonly today: string
}

/** Day by day: each part carries the list of those who have had it; a note is set down beside the parts of its writer. */
function walk({ parts, moves, allotments, savings, closesOn, today }: World): Map<string, Reporting> {
  const decidedOn = closesOn < today ? closesOn : today
  const way = new Map(parts.map((part) => [part, [part]]))
  const notes = new Map<string, Saving[]>(parts.map((part) => [part, []]))
  const holders = new Map<string, string>()
  for (let number = 1; dayOf(number) <= today; number += 1) {
    const day = dayOf(number)
    for (const [part, had] of way) {
      for (const { from, to, fromDay } of allotments) {
        const at = had.indexOf(from)
        const known = moves.some((move) => move.from === from && move.onDay <= day && move.to.includes(to))
        if (fromDay === day && at >= 0 && known) had.splice(at + 1, had.length, to)
      }
      for (let moved = true; moved;) {
        moved = false
        const move = moves.find(({ from, onDay }) => from === had.at(-1) && onDay <= day)
        if (move === undefined) continue
        const said = allotments.filter(
          ({ from, to, fromDay }) => from === move.from && fromDay <= day && move.to.includes(to),
        )
        had.push(said.at(-1)?.to ?? move.to[0] ?? '')
        moved = true
      }
      if (day === decidedOn) holders.set(part, had.at(-1) ?? part)
      for (const saving of savings)
        if (saving.savedOn === day && saving.office === had.at(-1)) notes.get(part)?.push(saving)
    }
  }
  const result = new Map<string, Reporting>()
  for (const holder of new Set(holders.values())) {
    let [everyTold, everyInTime] = [true, true]
    for (const [part, at] of holders) {
      if (at !== holder) continue
      const counted = (notes.get(part) ?? []).filter(({ office }) => way.get(part)?.includes(office))
      if (counted.length === 0) everyTold = false
      if (!counted.some((note) => note.savedOn <= note.closesOn)) everyInTime = false
    }
    result.set(holder, everyInTime ? 'reported' : everyTold ? 'late' : closesOn < today ? 'missing' : 'open')
  }
  return result
}

function computed({ parts, moves, allotments, savings, closesOn, today }: World): Map<string, Reporting> {
  const succession = successionOf(moves)
  const decidedOn = closesOn < today ? closesOn : today
  const units = unitsOn(
    succession,
    allotments,
    parts.map((part) => unit(part)),
    decidedOn,
  )
  return new Map(
    units.map((one) => [one.office, reportingOf(one.parts, { succession, allotments, savings, closesOn, today })]),
  )
}

/** Offices a…h; work moves to later letters only, so that nothing comes back. */
const offices = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const someDay = fc.integer({ min: 1, max: lastDay }).map(dayOf)

const world: fc.Arbitrary<World> = fc
  .record({
    parts: fc.subarray(offices.slice(0, 4), { minLength: 1 }),
    moves: fc.array(
      fc.record({ onDay: someDay, from: fc.constantFrom(...offices.slice(0, 6)), picks: fc.subarray(offices) }),
      { maxLength: 5 },
    ),
    allotted: fc.array(fc.record({ fromDay: someDay, move: fc.nat(), to: fc.nat() }), { maxLength: 4 }),
    savings: fc.array(fc.record({ office: fc.constantFrom(...offices), savedOn: someDay }), { maxLength: 8 }),
    closes: fc.integer({ min: 20, max: 45 }).map(dayOf),
    today: fc.integer({ min: 10, max: lastDay }).map(dayOf),
  })
  .map(({ parts, moves, allotted, savings, closes, today }) => {
    const seen = new Set<string>()
    const kept = moves.flatMap(({ onDay, from, picks }): Move[] => {
      const to = picks.filter((office) => office > from).slice(0, 3)
      if (to.length === 0 || seen.has(from)) return []
      seen.add(from)
      return [{ onDay, from, to }]
    })
    const splits = kept.filter(({ to }) => to.length > 1)
    const allotments = allotted
      .flatMap(({ fromDay, move, to }): Allotment[] => {
        const split = splits[move % Math.max(splits.length, 1)]
        if (split === undefined) return []
        return [{ from: split.from, to: split.to[to % split.to.length] ?? '', fromDay }]
      })
      .sort((x, y) => (x.fromDay < y.fromDay ? -1 : x.fromDay > y.fromDay ? 1 : 0))
    const said = savings
      .filter(({ savedOn }) => savedOn <= today)
      .map(({ office, savedOn }) => ({ office, savedOn, closesOn: closes }))
    return { parts, moves: kept, allotments, savings: said, closesOn: closes, today }
  })

describe('who has reported', () => {
  it('is what a plain walk through the days finds, whatever was merged, split, allotted and written', () => {
    const found = new Set<Reporting>()
    fc.assert(
      fc.property(world, (one) => {
        const result = computed(one)
        for (const reporting of result.values()) found.add(reporting)
        expect(Object.fromEntries(result)).toEqual(Object.fromEntries(walk(one)))
      }),
      { numRuns: 3000 },
    )
    expect(found.size).toBe(4)
  })

  it('a unit that took a part over owes for it although it wrote of its own before', () => {
    const base = { parts: ['a', 'c'], allotments: [], closesOn: dayOf(36) }
    const moves = [{ onDay: dayOf(10), from: 'a', to: ['c'] }]
    const before = { office: 'c', savedOn: dayOf(5), closesOn: dayOf(36) }
    const after = { ...before, savedOn: dayOf(12) }
    const at = (savings: readonly Saving[]) => computed({ ...base, moves, savings, today: dayOf(20) }).get('c')
    expect(at([before])).toBe('open')
    expect(at([before, { ...before, office: 'a' }])).toBe('reported')
    expect(at([before, after])).toBe('reported')
  })

  it('a merger after the month had closed changes nothing of who was late', () => {
    const moves = [{ onDay: dayOf(40), from: 'a', to: ['c'] }]
    const base = { parts: ['a'], moves, allotments: [], closesOn: dayOf(36), today: dayOf(50) }
    expect(computed({ ...base, savings: [] }).get('a')).toBe('missing')
    const late = { office: 'c', savedOn: dayOf(45), closesOn: dayOf(36) }
    expect(computed({ ...base, savings: [late] }).get('a')).toBe('late')
  })
})

describe('the units of an item', () => {
  it('that became one are one, and it leads where one of them led', () => {
    const moves = [
      { onDay: dayOf(1), from: 'a', to: ['c'] },
      { onDay: dayOf(1), from: 'b', to: ['c'] },
    ]
    const units = unitsOn(successionOf(moves), [], [unit('b', 'lead_proposed'), unit('a'), unit('d')], dayOf(2))
    expect(units).toMatchObject([
      { office: 'c', role: 'lead_proposed', parts: ['b', 'a'] },
      { office: 'd', role: 'responsible', parts: ['d'] },
    ])
  })

  it('after a split go to the first successor until the office has said to which', () => {
    const succession = successionOf([{ onDay: dayOf(5), from: 'a', to: ['b', 'c'] }])
    const on = (allotments: readonly Allotment[], day: string) => unitsOn(succession, allotments, [unit('a')], day)[0]
    expect(on([], dayOf(4))).toMatchObject({ office: 'a', unconfirmed: [] })
    expect(on([], dayOf(5))).toMatchObject({ office: 'b', unconfirmed: [{ from: 'a', choices: ['b', 'c'] }] })
    const said = [{ from: 'a', to: 'c', fromDay: dayOf(8) }]
    expect(on(said, dayOf(7))).toMatchObject({ office: 'b' })
    expect(on(said, dayOf(8))).toMatchObject({ office: 'c', unconfirmed: [] })
  })
})
