/** `npm start`: installs what is missing, builds the pages when they changed, then migrates, loads and serves. */
import { ensureBundle, ensureInstalled, runProgram } from './runtime.mjs'

ensureInstalled()
ensureBundle()
runProgram('src/cli/main.ts', ['serve', ...process.argv.slice(2)])
