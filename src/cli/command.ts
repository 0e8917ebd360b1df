/** What a command is, and the reading of its arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '#base/errors'
import type { Language } from '#messages'

export type Invocation = {
  /** The checkout. */
  readonly root: string
  /** Where the command was typed: relative paths start here. */
  readonly folder: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What it speaks to the person at the terminal. */
  readonly language: Language
}

export type Command = {
  readonly name: string
  readonly usage: string
  readonly purpose: string
  /** Runs and answers the exit code. */
  run(invocation: Invocation): Promise<number>
}

export const exit = { ok: 0, failed: 1, usage: 2, findings: 3, interrupted: 130 } as const

export const json = { json: { type: 'boolean' } } as const

type Flags = Record<string, string | boolean | undefined>

/** @errors cli.unknown_option, cli.wrong_arguments */
export function readArguments(
  { usage }: Pick<Command, 'usage'>,
  args: readonly string[],
  expected: { readonly positionals: number; readonly options?: ParseArgsConfig['options'] },
): { readonly positionals: readonly string[]; readonly flags: Flags } {
  const options = expected.options ?? {}
  const { tokens } = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options })
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name))
  if (unknown?.kind === 'option')
    throw new AppError('cli.unknown_option', 'invalid', { option: unknown.rawName, usage })
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options })
  const given = positionals.length
  if (given === expected.positionals && positionals.every((one) => one !== ''))
    return { positionals, flags: values as Flags }
  throw new AppError('cli.wrong_arguments', 'invalid', { wanted: expected.positionals, given, usage })
}
