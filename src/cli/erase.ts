/** `luoshi erase ZONE NUMBER`: erases what was written with an entry of the log, where the law asks for it. */
import { AppError } from '#base/errors'
import { operatorActor } from '#kernel/actor'
import { erasePayload, sealZone } from '#kernel/audit'
import { readConfig } from '#kernel/config'
import { act } from '#kernel/context'
import { connect } from '#kernel/database'
import { createLogger } from '#kernel/log'
import { type Command, exit, readArguments } from './command.ts'
import { withOwned } from './open-owner.ts'
import { openProgram } from './open-program.ts'
import { zonesWanted } from './verify.ts'
import { wordsIn } from './words.ts'

export const eraseCommand: Command = {
  name: 'erase',
  usage: 'erase ZONE NUMBER --reason "…"',
  purpose: '依法删除一条日志的附带内容，链条不变 / lawfully erase the payload of an entry',
  async run({ root, args, environment, language }) {
    const options = { reason: { type: 'string' } } as const
    const { positionals, flags } = readArguments(eraseCommand, args, { positionals: 2, options })
    const number = Number(positionals[1])
    const reason = typeof flags.reason === 'string' ? flags.reason.trim() : ''
    if (!Number.isSafeInteger(number) || reason === '' || !reason.isWellFormed())
      throw new AppError('audit.erasure_malformed', 'invalid', { usage: eraseCommand.usage })
    const config = readConfig(root, environment)
    await withOwned(config, async ({ url, owner, zones }) => {
      const [zone = ''] = zonesWanted(zones, positionals[0])
      // The owner may what no login of the program may; row security does not hold him.
      const connection = connect({ app: url, public: url }, 1)
      const program = openProgram(config, connection, createLogger(config.logLevel))
      await act(program, operatorActor(zone), (context) => erasePayload(context, number, reason)).finally(() =>
        connection.close(),
      )
      await sealZone(owner, zone)
      process.stdout.write(`${wordsIn[language].erased(zone, number)}\n`)
    })
    return exit.ok
  },
}
