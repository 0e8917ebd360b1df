/** Few dependencies, each pinned, each with a line that says why; nothing of a package runs while it is installed. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Manifest
const pinned = { ...dependencies, ...devDependencies, ...optionalDependencies }
const explained = readFileSync('docs/dependencies.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
  .flatMap((line) => (line.split('|')[1] ?? '').replace('(optional)', '').split(','))
  .map((name) => name.trim())

function explains(line: string, name: string): boolean {
  return line.endsWith('/*') ? name.startsWith(line.slice(0, -1)) : name === line
}

it('every dependency is pinned to one version', () => {
  expect(Object.entries(pinned).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

it('every dependency has its line, and every line its dependency', () => {
  const names = Object.keys(pinned)
  expect(names.filter((name) => !explained.some((line) => explains(line, name)))).toEqual([])
  expect(explained.filter((line) => !names.some((name) => explains(line, name)))).toEqual([])
})

it('installing runs no script of a package', () => {
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
})

it('the lockfile names no registry, so that any mirror serves', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http')
})
