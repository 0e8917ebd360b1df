/** A program whose every transaction is undone after its work: each call meets the same world, and none changes it. */
import type { Program } from '#kernel/context'

export function undoing(program: Program): Program {
  const { connection } = program
  return {
    ...program,
    connection: {
      ...connection,
      async run(actor, work) {
        const undone = new Error('undone')
        const results: Awaited<ReturnType<typeof work>>[] = []
        await connection
          .run(actor, async (db) => {
            results.push(await work(db))
            throw undone
          })
          .catch((error: unknown) => {
            if (error !== undone) throw error
          })
        return results[0] as Awaited<ReturnType<typeof work>>
      },
    },
  }
}
