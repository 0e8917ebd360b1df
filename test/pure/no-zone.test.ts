/** Another zone brings another document, never another program: the code names no zone that a package describes. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Names by which a package's zone is known: its own, and its parts of two characters and more before 区, 市, 县. */
function namesOfZones(): string[] {
  const plans = globSync('{plans,test/fixtures/plans}/*/plan.yaml', { cwd: root }).map((file) => parse(read(file)))
  const zones = plans.flatMap((plan: { zone?: { id: string; name: string } }) => plan.zone ?? [])
  return zones.flatMap(({ id, name }) => [id, name, name.slice(0, 2)])
}

describe('the program', () => {
  it('names no zone', () => {
    const names = namesOfZones()
    const files = globSync('src/**/*.{ts,tsx,css,html}', { cwd: root }).filter((file) => !file.includes('.test.'))
    expect(names.length).toBeGreaterThan(5)
    expect(files.length).toBeGreaterThan(50)
    const found = files.flatMap((file) =>
      names.filter((name) => read(file).includes(name)).map((name) => ({ file, name })),
    )
    expect(found).toEqual([])
  })

  it('keeps no code in the plan packages', () => {
    const files = globSync('plans/**/*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile())
    const strange = files.map((entry) => entry.name).filter((name) => !/\.(yaml|txt|md)$/.test(name))
    expect(strange).toEqual([])
  })
})
