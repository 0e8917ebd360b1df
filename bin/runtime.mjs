/**
 * What every command of `bin/` needs before any TypeScript can run: the packages of the lockfile and a Node that runs
 * TypeScript. Plain JavaScript for Node 20 and newer, no dependency, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const nodeMajorNeeded = 24

/** Ends the program with one sentence: what is wrong and what to do. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Says on stderr what takes more than a second; stdout belongs to the command. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Installs what the lockfile says, when the last installation was of another lockfile or is missing. */
export function ensureInstalled() {
  const stamp = path.join(modules, '.luoshi-lockfile')
  const wanted = sha256(readFileSync(path.join(root, 'package-lock.json')), process.platform, process.arch)
  if (readIfThere(stamp) === wanted) return
  // npm would empty the folder behind the link.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    giveUp(
      'node_modules 是符号链接，且与 package-lock.json 不符：请删去这个链接再运行。 / node_modules is a link: remove it.',
    )
  }
  say('安装依赖（按 package-lock.json，首次约一分钟）… / installing packages')
  const npm = process.env.npm_execpath
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  const result = spawnSync(
    command,
    [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  )
  if (result.error)
    giveUp(`找不到 npm：请安装 Node.js（自带 npm）后重试。 / npm was not found (${result.error.message}).`)
  if (result.status !== 0) giveUp('依赖安装失败：请检查到软件源的网络后重试，已下载的部分会被重用。 / npm ci failed.')
  writeFileSync(stamp, wanted)
}

/** The Node to run TypeScript with: this one where it is new enough, else the one from the platform package. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= nodeMajorNeeded) return process.execPath
  const packaged = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  return giveUp(
    `需要 Node ${nodeMajorNeeded} 或更新版本：本机是 ${process.version}，且没有适用于 ${process.platform}-${process.arch} 的安装包。请安装 Node ${nodeMajorNeeded}。`,
  )
}

function* filesBelow(place) {
  const absolute = path.join(root, place)
  if (!existsSync(absolute)) return
  if (!statSync(absolute).isDirectory()) return yield place
  for (const name of readdirSync(absolute).sort()) {
    if (!name.includes('.test.')) yield* filesBelow(path.join(place, name))
  }
}

/** What the browser bundle is made from: its hash names the build. */
function bundleSources() {
  const slices = path.join(root, 'src', 'modules')
  const ofSlices = readdirSync(slices).flatMap((slice) => [
    `src/modules/${slice}/schema.ts`,
    `src/modules/${slice}/web`,
  ])
  return [
    'src/web',
    'src/base',
    'src/plan',
    'src/audit',
    'src/draft',
    'src/messages',
    ...ofSlices,
    'vite.config.ts',
    'package-lock.json',
  ]
}

/** Builds the browser bundle unless the one in `dist/web` came from these very sources. */
export function ensureBundle() {
  const hash = sha256(
    ...bundleSources()
      .flatMap((place) => [...filesBelow(place)])
      .flatMap((file) => [file, readFileSync(path.join(root, file))]),
  )
  const stamp = path.join(root, 'dist', 'web', '.sources')
  if (readIfThere(stamp) === hash) return
  say('构建网页（源文件有变化，约十秒）… / building the pages')
  const vite = path.join(modules, 'vite', 'bin', 'vite.js')
  const result = spawnSync(findNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (result.status !== 0) giveUp('网页构建失败：上面是原因。 / vite build failed.')
  writeFileSync(stamp, hash)
}

/**
 * Runs a TypeScript program and ends as it ends. The program holds one end of a pipe (fd 3): should this launcher die in
 * any way, the pipe closes and the program stops by itself, so that no database outlives its command.
 */
export function runProgram(file, args, { environment = {} } = {}) {
  const child = spawn(findNode(), [path.join(root, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, ...environment, LUOSHI_LAUNCHER_FD: '3' },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWhenNpmIsGone(child)
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** npm's shell may die of a signal without passing it on; then this launcher is an orphan and nobody wants the program. */
function stopWhenNpmIsGone(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250).unref()
}
