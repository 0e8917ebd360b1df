import path from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { canWatchProcesses, thisMachine } from '#test/crash-program'
import { chanceFrom, deaths, playRound } from '#test/crash-round'
import { makeOpenFolder } from '#test/temporary-folder'

const seed = Number(process.env.LUOSHI_SEED ?? Date.now() % 1_000_000)
const roundCount = 50

describe.runIf(canWatchProcesses)('the embedded database', () => {
  it(`loses no acknowledged row in ${roundCount} crashes (seed ${seed})`, async () => {
    const chance = chanceFrom(seed)
    const home = path.join(makeOpenFolder(), 'data')
    const counts = new Map(deaths.map((death) => [death, 0]))
    let acknowledged = 0
    for (let round = 0; round < roundCount; round += 1) {
      const death = deaths[Math.floor(chance() * deaths.length)] ?? 'both'
      const afterRows = 1 + Math.floor(chance() * 400)
      acknowledged += await playRound({ place: thisMachine, home, engines: inject('engineCache'), death, afterRows })
      counts.set(death, (counts.get(death) ?? 0) + 1)
    }
    const deathsCounted = [...counts].map(([death, count]) => `${death} ${count}`).join(', ')
    process.stdout.write(`seed ${seed}: ${roundCount} crashes (${deathsCounted}), ${acknowledged} rows acknowledged\n`)
    expect(acknowledged).toBeGreaterThan(roundCount)
  })
})
