/** What a command is, and the reading of its arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '#base/errors'

export type Invocation = {
  /** The checkout. */
  readonly root: string
  /** Where the command was typed: relative paths start here. */
  readonly folder: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

export type Command = {
  readonly name: string
  readonly usage: string
  readonly purpose: string
  /** Runs and answers the exit code. */
  run(invocation: Invocation): Promise<number>
}

export const findingsExit = 3

type Flags = Record<string, string | boolean | undefined>

/** @errors cli.usage when an option is unknown or the number of arguments is wrong */
export function readArguments(
  command: Pick<Command, 'usage'>,
  args: readonly string[],
  expected: { readonly positionals: number; readonly options?: ParseArgsConfig['options'] },
): { readonly positionals: readonly string[]; readonly flags: Flags } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: expected.options ?? {},
    })
    if (positionals.length !== expected.positionals) throw new Error(`${positionals.length} arguments`)
    return { positionals, flags: values as Flags }
  } catch (cause) {
    throw new AppError(
      'cli.usage',
      'invalid',
      { usage: `luoshi ${command.usage}`, reason: (cause as Error).message },
      cause,
    )
  }
}
