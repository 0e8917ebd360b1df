/**
 * The guard of the arrows, guarded: the list is ordered, every folder is in it, the linter was made from it, and a
 * planted wrong import of each kind is caught. A guard that looked at nothing fails here.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { linterConfiguration } from '../../scripts/arrows.ts'
import { rooms, slices } from '../../src/modules.ts'

const root = path.resolve(import.meta.dirname, '../..')
const trial = mkdtempSync(path.join(os.tmpdir(), 'luoshi-arrows-'))
afterAll(() => rmSync(trial, { recursive: true }))

function folders(place: string): string[] {
  return readdirSync(path.join(root, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Lints a small house: our configuration and one file. Answers the messages and the number of files looked at. */
function lint(file: string, code: string): { messages: string; files: number } {
  const house = mkdtempSync(path.join(trial, 'house-'))
  cpSync(path.join(root, '.oxlintrc.json'), path.join(house, '.oxlintrc.json'))
  cpSync(path.join(root, 'package.json'), path.join(house, 'package.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  const place = path.join(house, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, code)
  const { stdout } = spawnSync(path.join(root, 'node_modules/.bin/oxlint'), ['src', '--format', 'unix'], {
    cwd: house,
    encoding: 'utf8',
  })
  const counted = spawnSync(path.join(root, 'node_modules/.bin/oxlint'), ['src'], { cwd: house, encoding: 'utf8' })
  return { messages: stdout, files: Number(/on (\d+) file/.exec(counted.stdout)?.[1] ?? 0) }
}

describe('the list of rooms', () => {
  it('names every folder of src, and no other', () => {
    expect(folders('src')).toEqual(rooms.map((room) => room.folder).sort())
    expect(folders('src/modules')).toEqual(slices.map((slice) => slice.name).sort())
    const strays = ['src', 'src/modules'].flatMap((place) =>
      readdirSync(path.join(root, place), { withFileTypes: true }).filter((entry) => entry.isFile()),
    )
    expect(strays.map((entry) => entry.name)).toEqual(['modules.ts'])
  })

  it('points only to the left, so there is no cycle', () => {
    for (const list of [rooms.map((room) => ({ name: room.folder, may: room.may })), slices]) {
      list.forEach((entry, index) => {
        const left = list.slice(0, index).map((other) => other.name)
        expect(left, entry.name).toEqual(expect.arrayContaining([...entry.may]))
      })
    }
  })

  it('lets no file that ships use what is for tests', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    const shipped = files.filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file))
    expect(shipped.length).toBeGreaterThan(100)
    const wrong = shipped.filter((file) =>
      /from '(?:#test\/|vitest)/.test(readFileSync(path.join(root, 'src', file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('names the doors that package.json opens', () => {
    const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: object }
    const doors = rooms.map(({ door }) => door).filter((door) => door !== '')
    const inner = doors.filter((door) => !door.endsWith('/*')).map((door) => `${door}/*`)
    const ofSlices = ['#modules/*/schema', '#modules/*/web', '#test/*']
    const all = [...doors, ...inner.filter((door) => door !== '#messages/*'), ...ofSlices]
    expect(Object.keys(imports).toSorted()).toEqual(all.toSorted())
  })

  it('has no arrow that nobody uses', () => {
    const used = (folder: string, other: string): boolean =>
      readdirSync(path.join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .some((file) =>
          new RegExp(`(?:from |import\\()'#${other}[/']`).test(
            readFileSync(path.join(root, 'src', folder, file), 'utf8'),
          ),
        )
    const idle = rooms.flatMap(({ folder, may }) =>
      may.filter((other) => !used(folder, other)).map((other) => `${folder} → ${other}`),
    )
    expect(idle).toEqual([])
  })

  it('is what the linter enforces', () => {
    expect(JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8'))).toEqual(linterConfiguration())
  })
})

describe('a planted wrong import is caught', () => {
  it.each([
    [
      'a lower room imports a higher one',
      'src/reader/planted.ts',
      `import { x } from '#plan'\nconsole.log(x)\n`,
      'no-restricted-imports',
    ],
    [
      'the kernel imports a slice',
      'src/kernel/planted.ts',
      `import { x } from '#modules/plans'\nconsole.log(x)\n`,
      'no-restricted-imports',
    ],
    [
      'a pure library uses Node',
      'src/plan/planted.ts',
      `import { readFileSync } from 'node:fs'\nreadFileSync('x')\n`,
      'no-nodejs-modules',
    ],
    [
      'a pure library uses the database',
      'src/plan/planted.ts',
      `import pg from 'pg'\nconsole.log(pg)\n`,
      'no-restricted-imports',
    ],
    ['a pure library reads the clock', 'src/plan/planted.ts', `console.log(new Date())\n`, 'no-restricted-globals'],
    ['a pure library asks the network', 'src/plan/planted.ts', `await fetch('x')\n`, 'no-restricted-globals'],
    [
      'a folder of a slice uses the shell',
      'src/modules/plans/deep/planted.ts',
      `import { x } from '#web/frame'\nconsole.log(x)\n`,
      'no-restricted-imports',
    ],
    [
      'a schema uses the kernel',
      'src/modules/plans/schema.ts',
      `import { x } from '#kernel/log'\nconsole.log(x)\n`,
      'no-restricted-imports',
    ],
    [
      'a screen uses its service',
      'src/modules/plans/web/planted.tsx',
      `import { x } from '#modules/plans'\nconsole.log(x)\n`,
      'no-restricted-imports',
    ],
    [
      'the shell uses the kernel',
      'src/web/planted.tsx',
      `import { x } from '#kernel/log'\nconsole.log(x)\n`,
      'no-restricted-imports',
    ],
    [
      'a file climbs out of its folder',
      'src/plan/planted.ts',
      `import { x } from '../reader/index.ts'\nconsole.log(x)\n`,
      'no-relative-parent-imports',
    ],
  ])('%s', (_name, file, code, rule) => {
    const { messages, files } = lint(file, code)
    expect(files).toBeGreaterThan(0)
    expect(messages).toContain(rule)
  })

  it('and a right import is not', () => {
    const { messages, files } = lint(
      'src/plan/planted.ts',
      `import { AppError } from '#base/errors'\nconsole.log(AppError)\n`,
    )
    expect(files).toBe(1)
    expect(messages).not.toContain('no-restricted-imports')
  })
})
