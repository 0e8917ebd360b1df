/**
 * The law of a crash: whatever dies in the middle of the writing, every row that was acknowledged is there at the next
 * start, which nothing stands in the way of, and which leaves no process behind.
 */
import { expect } from 'vitest'
import { type Place, processesAt, startProgram, until } from './crash-program.ts'

export const deaths = ['node', 'postgres', 'both', 'all'] as const
/** Who is killed: Node, the postmaster, these two, or also the shell between them. */
export type Death = (typeof deaths)[number]

type Round = {
  readonly place: Place
  readonly home: string
  readonly engines: string
  readonly death: Death
  /** Kill when so many rows are acknowledged. */
  readonly afterRows: number
}

/** Plays one round and answers how many rows had been acknowledged in it. */
export async function playRound(
  round: Round,
  beforeNextStart: () => Promise<void> = async () => undefined,
): Promise<number> {
  const writer = startProgram(round.place, ['write', round.home, round.engines])
  const [node = 0] = (await writer.said('starting')).map(Number)
  const [postmaster = 0, guard = 0] = (await writer.said('ready')).map(Number)
  await rowsSaid(writer.lines, round.afterRows)
  round.place.kill(
    ...{ node: [node], postgres: [postmaster], both: [node, postmaster], all: [guard, node, postmaster] }[round.death],
  )
  await writer.ended
  await beforeNextStart()
  const acknowledged = writer.lines.flatMap((line) => /^row (\d+)$/.exec(line)?.[1] ?? [])
  const there = await rowsAfterRestart(round)
  expect(acknowledged.filter((n) => !there.has(n))).toEqual([])
  expect(processesAt(round.home)).toEqual([])
  return acknowledged.length
}

async function rowsAfterRestart({ place, home, engines }: Round): Promise<Set<string>> {
  const reader = startProgram(place, ['list', home, engines])
  const rows = await reader.said('rows')
  await reader.said('stopped')
  await reader.ended
  await until('the reader has left the table of processes', () => processesAt(home).length === 0)
  return new Set(rows)
}

function rowsSaid(lines: readonly string[], count: number): Promise<void> {
  return until(`${count} rows are written`, () => lines.filter((line) => line.startsWith('row ')).length >= count)
}

/** Repeatable chance. @shape numbers in 0…1 */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
