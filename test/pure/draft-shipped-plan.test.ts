/** The plan that is shipped, drafted from the text of its notice; and drafted again as a revision of the package. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { changesForOffices, checkDraft, comparePlans, draftKinds, packageFilesOf, proposeDraft, replay } from '#draft'
import type { Decision, Draft, Proposal } from '#draft'
import { loadPackageFolder } from '#modules/plans'
import { checkPackage, loadPackage, type PlanPackage } from '#plan'
import { readBytes, readText } from '#reader'

const folder = path.resolve(import.meta.dirname, '../../plans/xinxiang-2018')
const { value: shipped } = loadPackageFolder(folder)
const { source } = await readBytes(new Uint8Array(readFileSync(path.join(folder, 'source/notice.txt'))), 'notice.txt')
if (source === null || shipped === null) throw new Error('the shipped plan cannot be read')
const { text } = source
const reading = readText(source)
const confirmAll: readonly Decision[] = draftKinds.map((kind) => ({ decision: 'confirm-all', kind, confidence: 0 }))

function draftWith(more: Partial<Proposal>): Draft {
  const { zone } = (shipped as PlanPackage).plan
  return replay(proposeDraft({ planId: 'xinxiang-2018', zone, text, reading, offices: [], ...more }), confirmAll)
}

function packageOf(draft: Draft): PlanPackage {
  const loaded = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
  expect(checkPackage(loaded)).toEqual([])
  if (loaded.value === null) throw new Error('the package does not load')
  return loaded.value
}

describe('the notice, proposed and confirmed', () => {
  const draft = draftWith({})
  const pack = packageOf(draft)

  test('is a package that passes the check, with nothing left to decide', () => {
    expect(checkDraft(draft)).toEqual([])
  })

  test('has the 33 items, the 22 numeric targets and the 12 units of the package that people wrote', () => {
    expect(pack.items).toHaveLength(33)
    expect(pack.targets.filter(({ kind }) => kind === 'number')).toHaveLength(22)
    expect(new Set(pack.items.flatMap(({ responsible }) => responsible)).size).toBe(12)
  })

  test('has the same clauses, word for word', () => {
    const words = ({ clauses }: PlanPackage) => clauses.map(({ id, text: own }) => [id, own.replaceAll(/\s/g, '')])
    expect(words(pack)).toEqual(words(shipped))
  })

  test('has the same head', () => {
    const { id: _id, document: _document, remarks: _remarks, ...head } = pack.plan
    expect(shipped.plan).toMatchObject(head)
  })

  test('gives each item to the same units, in the same order', () => {
    const named = ({ items, offices }: PlanPackage) => {
      const names = new Map(offices.map(({ id, name }) => [id, name]))
      return items.map(({ clause, responsible }) => [clause, responsible.map((id) => names.get(id))])
    }
    expect(named(pack)).toEqual(named(shipped))
  })

  test('has the same deadline for each numeric target', () => {
    const due = ({ targets }: PlanPackage) =>
      targets.flatMap(({ kind, value, deadline }) => (kind === 'number' ? [`${value} ${deadline}`] : []))
    expect(due(pack).toSorted()).toEqual(due(shipped).toSorted())
  })
})

describe('the notice again, as a revision of the shipped package', () => {
  const pack = packageOf(draftWith({ base: shipped }))

  test('keeps every clause, item, promise, target, office, question and answer', () => {
    for (const kind of ['clauses', 'items', 'promises', 'targets', 'offices', 'questions', 'sources'] as const) {
      const ids = (one: PlanPackage) =>
        one[kind].map((entry) => ('clause' in entry ? entry.clause : entry.id)).toSorted()
      expect(ids(pack), kind).toEqual(ids(shipped))
    }
  })

  test('changes nothing for anybody', () => {
    expect(new Set(comparePlans(shipped, pack).map(({ change }) => change))).toEqual(new Set(['same']))
    expect(changesForOffices(shipped, pack)).toEqual([])
  })
})
