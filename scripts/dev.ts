/** `npm run dev`: the server, restarted when its files change, and Vite in front of it for the pages. */
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const port = process.env.PORT ?? '3000'
const options = { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } } as const
const programs = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/cli/main.ts', 'serve'], options),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--open', '/'], options),
]

function stop(): void {
  for (const program of programs) program.kill('SIGTERM')
}

for (const program of programs) program.on('exit', stop)
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
