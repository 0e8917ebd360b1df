/**
 * `npm run check`: everything that needs no database and no browser, in under a minute. Steps that do not need each other
 * run side by side; every failure is shown, not only the first.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name)

type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] }

const lanes: readonly (readonly Step[])[] = [
  [
    { name: 'format', command: bin('oxfmt'), args: ['--check', '.'] },
    {
      name: 'lint',
      command: bin('oxlint'),
      args: ['--type-aware', '--deny-warnings', 'src', 'test', 'scripts', 'bench', 'bin'],
    },
    { name: 'generated', command: process.execPath, args: ['scripts/generate.ts', '--check'] },
    { name: 'types', command: bin('tsc'), args: ['-b'] },
  ],
  [{ name: 'tests', command: bin('vitest'), args: ['run', '--project', 'pure', '--reporter', 'dot'] }],
]

function run(step: Step): Promise<boolean> {
  const startedAt = performance.now()
  const child = spawn(step.command, step.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => output.push(part))
  child.stderr.on('data', (part: Buffer) => output.push(part))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? '✔' : '✘'} ${step.name} ${seconds} s\n`)
      if (code !== 0) process.stdout.write(Buffer.concat(output))
      resolve(code === 0)
    })
  })
}

async function runLane(steps: readonly Step[]): Promise<boolean> {
  let passed = true
  for (const step of steps) passed = (await run(step)) && passed
  return passed
}

const results = await Promise.all(lanes.map(runLane))
process.exitCode = results.every(Boolean) ? 0 : 1
