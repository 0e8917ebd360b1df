/** Ctrl+C and its kin during long work: it is told to stop, tidies up, and the command ends as interrupted. */
import { exit } from './command.ts'

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Runs `work` and answers its exit code; where it was stopped, says `sentence` and answers as interrupted. */
export async function interruptible(sentence: string, work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } catch (error) {
    if (!controller.signal.aborted) throw error
    process.stderr.write(`${sentence}\n`)
    return exit.interrupted
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}
