/** From the command to the first document: with data from before, and with an empty folder. After install and build. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measure, report } from './measure.ts'

const root = path.dirname(import.meta.dirname)
const folder = mkdtempSync(path.join(tmpdir(), 'luoshi-bench-'))
let homes = 0

function start(home: string): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'bin', 'start.mjs')], {
    env: { ...process.env, LUOSHI_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function addressOf(program: ChildProcess): Promise<string> {
  let said = ''
  for await (const part of program.stdout ?? []) {
    said += String(part)
    const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
    if (url !== undefined) return url
  }
  throw new Error(`the program ended without an address: ${said}`)
}

async function openDocument(url: string): Promise<void> {
  const list = (await (await fetch(`${url}/api/v1/plans`)).json()) as { home: { zone: string; plan: string } }
  const reply = await fetch(`${url}/api/v1/zones/${list.home.zone}/plans/${list.home.plan}/document`)
  if (!reply.ok) throw new Error(`the document was refused: ${reply.status}`)
  await reply.arrayBuffer()
}

/** Stopping counts for nobody: it comes after the time is taken, before the next variant. */
const running: Promise<unknown>[] = []
async function startAndOpen(home: string): Promise<void> {
  await Promise.all(running.splice(0))
  const program = start(home)
  await openDocument(await addressOf(program))
  const stopped = once(program, 'exit')
  program.kill('SIGTERM')
  running.push(stopped)
}

async function bareServer(): Promise<void> {
  await Promise.all(running.splice(0))
  const code = `require('http').createServer((q,s)=>s.end('x')).listen(0,'127.0.0.1',function(){console.log('http://127.0.0.1:'+this.address().port)})`
  const program = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await fetch(await addressOf(program))
  running.push(once(program, 'exit'))
  program.kill('SIGTERM')
}

const warm = path.join(folder, 'warm')
await startAndOpen(warm)
report(
  await measure('start to first document', [
    { name: 'a bare Node server', run: bareServer },
    { name: 'npm start, data from before', run: () => startAndOpen(warm) },
    { name: 'npm start, empty folder', run: () => startAndOpen(path.join(folder, `first-${(homes += 1)}`)) },
  ]),
)
await Promise.all(running)
rmSync(folder, { recursive: true, force: true })
