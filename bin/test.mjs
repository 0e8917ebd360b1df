/**
 * `npm test`: installs what is missing, then everything that must hold: the quick checks, the plan packages, the tests on
 * the embedded PostgreSQL, those of the schema again on the system's PostgreSQL where there is one, and a real browser.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBundle, ensureInstalled, findNode, giveUp, root, say } from './runtime.mjs'

/** Packages of Debian that the tests cannot do without, by the file that shows they are there. */
const needed = {
  chromium: '/usr/bin/chromium',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
}
/** Without these a test is skipped and says so: what an office program makes of a plan. */
const welcome = { 'libreoffice-writer-nogui': '/usr/bin/soffice' }

const missingOf = (packages) => Object.keys(packages).filter((name) => !existsSync(packages[name]))

/** The browser and what looks at its pages come from the system: installed where we may, asked for where we may not. */
function ensureSystemPackages() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const missing = [...missingOf(needed), ...(mayInstall ? missingOf(welcome) : [])]
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!mayInstall) giveUp(`缺少测试用的系统软件，请先运行： / please run first:  sudo ${command}`)
  say(`安装 ${missing.join(' ')} …`)
  const options = { stdio: ['ignore', 2, 2], shell: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const installed = [command, `apt-get update && ${command}`].some((line) => spawnSync(line, options).status === 0)
  if (!installed) giveUp(`系统软件安装失败，请手工运行： / please run:  ${command}`)
}

/** PostgreSQL of the system, the oldest first: the schema must work there too. */
function systemPostgres() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const folder = versions
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(a) - Number(b))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
    .find((bin) => existsSync(path.join(bin, 'initdb')))
  return folder ?? null
}

function run(title, args, environment = {}) {
  say(`\n── ${title}`)
  const result = spawnSync(findNode(), args, {
    cwd: root,
    stdio: ['ignore', 1, 2],
    env: { ...process.env, ...environment },
  })
  if (result.status !== 0) giveUp(`✘ ${title}`)
}

function vitest(title, args, environment) {
  run(title, [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], environment)
}

ensureInstalled()
ensureSystemPackages()
ensureBundle()
run('检查 check', ['scripts/check.ts'])
for (const name of readdirSync(path.join(root, 'plans')).filter((name) =>
  existsSync(path.join(root, 'plans', name, 'plan.yaml')),
)) {
  run(`方案包 ${name}`, ['src/cli/main.ts', 'check', path.join(root, 'plans', name)])
}
vitest('数据库 server', ['--project', 'server'])
const older = systemPostgres()
if (older === null) say('\n── 本机没有 PostgreSQL 15 以上：跳过在其上的测试 / skipped: no system PostgreSQL')
else
  vitest(
    `迁移、目录与方案 migrations, catalogue and plans: ${older}`,
    ['--project', 'server', 'migrate', 'catalogue', 'plans'],
    {
      LUOSHI_PG_BIN: older,
    },
  )
vitest('浏览器 browser', ['--project', 'browser'])
say('\n✔ 全部通过 / all passed')
