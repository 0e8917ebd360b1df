/** `luoshi demo-reset`: throws the demonstration away, so that the next start loads it anew. */
import { createInterface } from 'node:readline/promises'
import path from 'node:path'
import { AppError } from '#base/errors'
import { dropEverything } from '#kernel/backup'
import { type Config, readConfig } from '#kernel/config'
import { emptyHome } from '#kernel/postgres'
import { type Command, exit, readArguments } from './command.ts'
import { interruptible } from './interruption.ts'
import { type Words, wordsIn } from './words.ts'

/** What is emptied, in words, and the word that whoever means it types. */
type Place = { readonly name: string; readonly word: string; empty(signal: AbortSignal): Promise<void> }

export const demoResetCommand: Command = {
  name: 'demo-reset',
  usage: 'demo-reset [--yes]',
  purpose: '清空演示数据，下次启动重新载入 / throw the demonstration away',
  async run({ root, args, environment, language }) {
    const { flags } = readArguments(demoResetCommand, args, { positionals: 0, options: { yes: { type: 'boolean' } } })
    const config = readConfig(root, environment)
    if (config.mode !== 'demonstration') throw new AppError('demonstration.reset_refused', 'forbidden')
    const place = placeOf(config)
    const words = wordsIn[language]
    if (!flags.yes) await refuseUnconfirmed(place, words)
    return interruptible(words.stopped, async (signal) => {
      await place.empty(signal)
      process.stdout.write(`${words.reset(place.name)}\n`)
      return exit.ok
    })
  },
}

function placeOf({ databaseUrl, home }: Config): Place {
  if (databaseUrl === null) return { name: home, word: path.basename(home), empty: () => emptyHome(home) }
  // The address may hold a password: host and name say enough.
  const { host, pathname } = new URL(databaseUrl)
  return { name: `${host}${pathname}`, word: pathname.slice(1), empty: (signal) => dropEverything(databaseUrl, signal) }
}

/** @errors demonstration.reset_unconfirmed */
async function refuseUnconfirmed({ name, word }: Place, words: Words): Promise<void> {
  if (await isTyped(word, words.confirmReset(name, word))) return
  throw new AppError('demonstration.reset_unconfirmed', 'invalid', { place: name })
}

/** Ctrl+C and Ctrl+D are answers too. */
async function isTyped(word: string, question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const leaving = new AbortController()
  terminal.once('close', () => leaving.abort())
  try {
    const typed = await terminal.question(question, { signal: leaving.signal }).catch(() => '')
    return typed.trim() === word
  } finally {
    terminal.close()
  }
}
