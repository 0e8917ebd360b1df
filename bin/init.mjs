/** `npm run init`: begins an office's own data in a new folder; the demonstration stays as it is. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBundle, ensureInstalled, root, runProgram } from './runtime.mjs'

ensureInstalled()
ensureBundle()
const environment = { LUOSHI_MODE: 'production' }
if (!process.env.DATABASE_URL && !process.env.LUOSHI_HOME) {
  const home = path.join(root, 'data-office')
  mkdirSync(home, { recursive: true })
  environment.LUOSHI_HOME = home
}
runProgram('src/cli/main.ts', ['serve'], { environment })
