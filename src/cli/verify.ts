/** `luoshi verify`: the whole log against its signed heads, or one proof file with nothing but a public key. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findCheckpointKey, verifyProofText, verifyZone, type ZoneVerification } from '#kernel/audit'
import { readConfig } from '#kernel/config'
import { AppError } from '#base/errors'
import { type Language, sentenceOf } from '#messages'
import { type Command, exit, type Invocation, json, readArguments } from './command.ts'
import { withOwned } from './open-owner.ts'
import { wordsIn } from './words.ts'

type Flags = ReturnType<typeof readArguments>['flags']

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--zone Z] [--checkpoints FOLDER] [--json] | verify --proof FILE --key KEY|FILE',
  purpose: '核验日志或一份证明文件 / verify the log, or a proof file',
  async run(invocation) {
    const text = { type: 'string' } as const
    const options = { ...json, zone: text, checkpoints: text, proof: text, key: text }
    const { flags } = readArguments(verifyCommand, invocation.args, { positionals: 0, options })
    return typeof flags.proof === 'string'
      ? verifyProofFile(invocation, flags.proof, flags)
      : verifyLogs(invocation, flags)
  },
}

async function verifyLogs({ root, folder, environment, language }: Invocation, flags: Flags): Promise<number> {
  const config = readConfig(root, environment)
  const key = findCheckpointKey(config.keyFolder)
  const outside =
    flags.checkpoints === undefined ? config.checkpointFolder : path.resolve(folder, String(flags.checkpoints))
  if (flags.checkpoints !== undefined && !existsSync(outside))
    throw new AppError('audit.no_checkpoint_folder', 'not_found', { folder: outside })
  return withOwned(config, async ({ owner, zones }) => {
    const found: ZoneVerification[] = []
    for (const zone of zonesWanted(zones, flags.zone)) {
      const trustedKeys = key === null ? [] : [key.key]
      found.push(await verifyZone(owner, zone, { trustedKeys, folder: outside, progress: progressOf(zone) }))
    }
    if (flags.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
    else for (const one of found) process.stdout.write(linesOf(one, language))
    return found.every(({ findings, diagnostics }) => findings.length + diagnostics.length === 0)
      ? exit.ok
      : exit.findings
  })
}

/** @errors audit.zone_unknown */
export function zonesWanted(zones: readonly string[], wanted: string | boolean | undefined): readonly string[] {
  if (wanted === undefined) return zones
  const found = zones.filter((zone) => zone === wanted)
  if (found.length === 0) throw new AppError('audit.zone_unknown', 'not_found', { zone: String(wanted), zones })
  return found
}

/** Whoever waits before a terminal sees that something goes on. */
function progressOf(zone: string): (entries: number) => void {
  if (!process.stderr.isTTY) return () => undefined
  return (entries) => void process.stderr.write(`\r${zone} ${entries.toLocaleString('en')} …\u001B[K\r`)
}

function linesOf(found: ZoneVerification, language: Language): string {
  const { zone, entries, checkpoints, outside, milliseconds, findings, diagnostics } = found
  const words = wordsIn[language]
  const said = [
    ...findings.map(({ code, params }) => sayFinding(code, params, language)),
    ...diagnostics.map(({ code, params, place }) =>
      sayFinding(code, params, language, `${place?.file ?? ''}:${place?.line ?? ''} `),
    ),
  ]
  const verdict = words.logVerdict(said.length)
  const mark = said.length === 0 ? '✔' : '✘'
  return `${mark} ${zone}　${verdict}。${words.logCompared(entries, checkpoints, outside, milliseconds)}\n${said.join('')}`
}

function sayFinding(code: string, params: Parameters<typeof sentenceOf>[1], language: Language, where = ''): string {
  const { title, detail } = sentenceOf(code, params, language)
  return `  ${where}${title}\n    ${detail}（${code}）\n`
}

function verifyProofFile({ folder, language }: Invocation, proofFile: string, flags: Flags): number {
  const given = typeof flags.key === 'string' ? flags.key : ''
  const keyFile = path.resolve(folder, given)
  const keyLine = given !== '' && existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : given
  const file = path.resolve(folder, proofFile)
  if (!existsSync(file)) throw new AppError('audit.no_proof_file', 'not_found', { file })
  const { proof, findings } = verifyProofText(readFileSync(file, 'utf8'), keyLine)
  if (flags.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
  else if (findings.length === 0 && proof !== null) {
    const { zoneId, number, recordedAt, actor, action, object } = proof.entry
    const lines = [wordsIn[language].proofHolds(zoneId, number), `  ${recordedAt}  ${actor}  ${action}  ${object}`]
    const payload = 'text' in proof.payload ? proof.payload.text : `（${proof.payload.erasureReason}）`
    process.stdout.write(`✔ ${lines.join('\n')}\n  ${payload}\n`)
  } else
    for (const { code, params } of findings) process.stdout.write(`✘${sayFinding(code, params, language).slice(1)}`)
  return findings.length === 0 ? exit.ok : exit.findings
}
