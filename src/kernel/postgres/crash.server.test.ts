import path from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import {
  canWatchProcesses,
  openContainerWithoutInit,
  thisMachine,
  until,
  zombiesInContainers,
} from '#test/crash-program'
import { chanceFrom, type Death, deaths, playRound } from '#test/crash-round'
import { makeOpenFolder } from '#test/temporary-folder'

const seed = Number(process.env.LUOSHI_SEED ?? Date.now() % 1_000_000)
const chance = chanceFrom(seed)
const engines = inject('engineCache')
/** What the system calls a Node process, by its version. */
const nodeName = /^(?:node|MainThread)$/
const rounds: readonly Death[] = ['node', 'postgres', 'both', 'all', 'node']

describe.runIf(canWatchProcesses)(`after kill -9 in the middle of acknowledged writes (seed ${seed})`, () => {
  const home = path.join(makeOpenFolder(), 'data')

  it.each(rounds.map((death, index) => [index + 1, death] as const))(
    'round %i: nothing is lost when %s dies',
    async (_round, death) => {
      const afterRows = 1 + Math.floor(chance() * 400)
      const acknowledged = await playRound({ place: thisMachine, home, engines, death, afterRows })
      expect(acknowledged).toBeGreaterThanOrEqual(afterRows)
    },
  )
})

describe.runIf(canWatchProcesses)('where nobody collects the dead', () => {
  it.for(deaths)('a zombie does not keep the database from starting after the death of %s', async (death, { skip }) => {
    const place = await openContainerWithoutInit()
    if (place === undefined) return skip('this user may not make a process namespace')
    const home = path.join(makeOpenFolder(), 'data')
    try {
      await playRound({ place, home, engines, death, afterRows: 50 }, async () => {
        const zombie = (name: RegExp): Promise<void> =>
          until(`${name.source} is a zombie`, () => zombiesInContainers().some((one) => name.test(one)))
        if (death !== 'postgres') await zombie(nodeName)
        if (death === 'all') await zombie(/^postgres$/)
      })
    } finally {
      place.close()
    }
  })
})
