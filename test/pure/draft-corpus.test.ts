/**
 * Drafts of documents of real governments, which lie outside of the repository; skipped where they are absent. Each is
 * proposed, what it does not say of its head is filled in as a person would, and all is confirmed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDraft, draftKinds, isMissing, packageFilesOf, proposeDraft, replay } from '#draft'
import type { Decision } from '#draft'
import { loadPackage } from '#plan'
import { readBytes, readText } from '#reader'

const corpus = path.resolve(import.meta.dirname, '../..', process.env.LUOSHI_SHARED ?? '../shared', 'corpus')
const isDocument = (name: string): boolean => /\.(?:txt|html|pdf)$/.test(name)
const documents = existsSync(corpus) ? readdirSync(corpus).filter(isDocument) : []

/** From a paper that approves the plan, where the document itself does not say it. */
const approved: Readonly<Record<string, string>> = {
  title: '某县实施方案',
  issuer: '某县人民政府',
  issued_on: '2021-03-05',
  from: '2010-01-01',
  to: '2035-12-31',
}

/**
 * What the check still finds, by document. All of it is about the head: these texts print no title, issuer or day, so what
 * the person filled in cannot stand in them, nor can the issuer's name as the office that owes unassigned items.
 */
const expected: Readonly<Record<string, readonly string[]>> = {
  '021.txt': ['plan.not_in_document head-issuer', 'plan.quote_not_found head-issuer'],
  '038.txt': [
    'plan.not_in_document head-issued_on',
    'plan.not_in_document head-issuer',
    'plan.quote_not_found head-issuer',
  ],
  '042.html': ['plan.not_in_document head-issued_on', 'plan.not_in_document head-issuer'],
  '042.txt': ['plan.not_in_document head-issued_on', 'plan.not_in_document head-issuer'],
  '044.html': withoutHead(),
  '044.txt': withoutHead(),
}

function withoutHead(): string[] {
  const notPrinted = ['issued_on', 'issuer', 'title'].map((field) => `plan.not_in_document head-${field}`)
  return [...notPrinted, 'plan.quote_not_found head-issuer']
}

describe.skipIf(documents.length === 0)('every document', () => {
  test.each(documents)(
    '%s becomes a package that loads, and passes the check but for what it does not print',
    async (name) => {
      const { source } = await readBytes(new Uint8Array(readFileSync(path.join(corpus, name))), name)
      if (source === null) throw new Error(`${name} gave no text`)
      const zone = { id: 'some-county', name: '某县' }
      const reading = readText(source)
      const proposal = proposeDraft({ planId: 'plan-of-corpus', zone, text: source.text, reading, offices: [] })
      const fill = proposal.entries.flatMap((entry): Decision[] =>
        entry.kind === 'head' && isMissing(entry)
          ? [{ decision: 'correct', entry: entry.id, fields: { value: approved[entry.field] } }]
          : [],
      )
      const confirm = draftKinds.map((kind): Decision => ({ decision: 'confirm-all', kind, confidence: 0 }))
      const draft = replay(proposal, [...fill, ...confirm])
      const { value } = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
      expect(value).not.toBeNull()
      const found = checkDraft(draft).map(({ code, entry }) => `${code} ${entry ?? ''}`.trim())
      expect(found.toSorted()).toEqual(expected[name] ?? [])
    },
    30_000,
  )
})
