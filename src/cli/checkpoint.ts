/** `luoshi checkpoint`: seals and signs the log now, as it is done every day and before a publication. */
import { AppError } from '#base/errors'
import { makeCheckpoint, openCheckpointKey, publicKeyLine, sealZone } from '#kernel/audit'
import { readConfig } from '#kernel/config'
import { type Command, exit, readArguments } from './command.ts'
import { withOwned } from './open-owner.ts'
import { zonesWanted } from './verify.ts'
import { wordsIn } from './words.ts'

export const checkpointCommand: Command = {
  name: 'checkpoint',
  usage: 'checkpoint [--zone Z]',
  purpose: '现在就封存并签一个检查点 / seal the log and sign its head now',
  async run({ root, args, environment, language }) {
    const options = { zone: { type: 'string' } } as const
    const { flags } = readArguments(checkpointCommand, args, { positionals: 0, options })
    const config = readConfig(root, environment)
    const key = openCheckpointKey(config.keyFolder)
    const words = wordsIn[language]
    await withOwned(config, async ({ owner, zones: known }) => {
      const zones = zonesWanted(known, flags.zone)
      if (zones.length === 0) throw new AppError('audit.zone_unknown', 'not_found', { zone: '—', zones })
      for (const zone of zones) {
        await sealZone(owner, zone)
        const note = await makeCheckpoint(owner, zone, { key, folder: config.checkpointFolder })
        process.stdout.write(note === null ? `${zone}　${words.nothingNew}\n` : `${note}\n`)
      }
      process.stdout.write(`${words.publicKey}　${publicKeyLine(key)}\n${words.keptIn}　${config.checkpointFolder}\n`)
    })
    return exit.ok
  },
}
