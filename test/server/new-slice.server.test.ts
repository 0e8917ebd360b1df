import { spawnSync } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { makeClosedFolder } from '#test/temporary-folder'

const root = path.resolve(import.meta.dirname, '../..')
const configurations = [
  'package.json',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  'tsconfig.base.json',
  'tsconfig.pure.json',
  'tsconfig.server.json',
]
const parts = ['src', 'scripts', 'plans', 'docs', '.vscode', 'ARCHITECTURE.md', ...configurations]

function run(folder: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(status, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
}

it('a new slice passes format, lint, types and the check of what is generated', () => {
  const folder = makeClosedFolder()
  for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  run(folder, 'scripts/new-slice.ts', 'trial-balloons')
  run(folder, 'scripts/generate.ts')
  run(folder, 'scripts/generate.ts', '--check')
  const bin = (name: string): string => path.join(folder, 'node_modules', ...name.split('/'))
  run(folder, bin('oxfmt/bin/oxfmt'), '--check', 'src/modules/trial-balloons', 'src/modules.ts')
  run(folder, bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', 'src/modules')
  run(folder, bin('typescript/bin/tsc'), '-b', 'tsconfig.server.json')
})
