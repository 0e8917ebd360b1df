/** The clauses are the document: every one stands in it word for word, in its order, and none is left out. */
import type { Diagnostic } from '#base/diagnostic'
import { finding } from '#plan/finding'
import type { Clause, PlanPackage } from '#plan/format'
import type { LoadedPackage } from '#plan/load'
import { findClauseNumber } from '#plan/numerals'
import { squeeze, squeezedWords } from '#plan/squeezed-text'
import { writtenDays } from '#plan/written-day'

const shownMax = 24

export function checkClauses(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  const document = pack.texts[pack.plan.document]
  return [
    ...pack.clauses.flatMap((clause) => checkNumber(loaded, clause)),
    ...(document === undefined ? [] : checkHead(loaded, pack, squeezedWords(document))),
    ...(document === undefined ? [] : checkWords(loaded, pack, squeezedWords(document))),
  ]
}

/** The id is the path of the numbers it was made from, and the text begins as printed: number, then heading. */
function checkNumber(loaded: LoadedPackage, clause: Clause): Diagnostic[] {
  const { id, part, number, first_number: firstNumber, heading, text } = clause
  if (part !== 'body') return []
  const findings: Diagnostic[] = []
  const steps = id.split('-')
  const place = loaded.placeOf('clauses', id, ['number'])
  const counted = findClauseNumber(firstNumber ?? number ?? '')
  if (counted === undefined || String(counted) !== steps.at(-1)?.replace(/[a-z]+$/, '')) {
    findings.push(finding(place, 'plan.clause_number_differs', { id, number: firstNumber ?? number ?? '' }))
  }
  const parent = steps.slice(0, -1).join('-')
  if (parent !== '' && firstNumber === undefined && !loaded.keysOf('clauses').has(parent)) {
    findings.push(finding(loaded.placeOf('clauses', id, ['id']), 'plan.clause_without_parent', { id, parent }))
  }
  const opening = squeezedWords(`${number ?? ''}${heading ?? ''}`)
  if (!squeezedWords(text).startsWith(opening)) {
    findings.push(finding(loaded.placeOf('clauses', id, ['heading']), 'plan.heading_differs', { id, opening }))
  }
  return findings
}

const headFields = ['title', 'notice_title', 'document_number', 'issuer', 'issued_on', 'published_on'] as const

/** Titles, number, issuer and days stand in the document; days in any of the forms in which days are written. */
function checkHead(loaded: LoadedPackage, { plan }: PlanPackage, document: string): Diagnostic[] {
  return headFields.flatMap((field) => {
    const words = plan[field]
    if (words === undefined) return []
    const forms = field.endsWith('_on') ? writtenDays(words) : [squeezedWords(words)]
    if (forms.some((form) => document.includes(form))) return []
    return [finding(loaded.placeInPlan([field]), 'plan.not_in_document', { field, words })]
  })
}

function checkWords(loaded: LoadedPackage, pack: PlanPackage, document: string): Diagnostic[] {
  if (pack.clauses.length === 0) {
    return loaded.brokenKinds.has('clauses') ? [] : [finding(loaded.placeInPlan(['document']), 'plan.no_clauses')]
  }
  const findings: Diagnostic[] = []
  // Unknown after a clause that does not stand in the document: what follows it cannot be told from what it should be.
  let end: number | null = 0
  let previous: Clause | undefined
  for (const clause of pack.clauses) {
    const words = squeezedWords(clause.text)
    const start = document.indexOf(words, end ?? 0)
    if (start < 0) {
      findings.push(notInDocument(loaded, clause, document, end ?? 0))
      end = null
      continue
    }
    const between = end === null ? '' : document.slice(end, start)
    const isBorder = previous === undefined || (previous.part === 'notice' && clause.part !== 'notice')
    if (between !== '' && !(isBorder && isBesideClauses(pack, between))) {
      const place = loaded.placeOf('clauses', clause.id)
      findings.push(finding(place, 'plan.words_left_out', { id: clause.id, words: shorten(between) }))
    }
    end = start + words.length
    previous = clause
  }
  const after = end === null ? '' : document.slice(end)
  if (previous !== undefined && after !== '' && !isBesideClauses(pack, after)) {
    const params = { id: previous.id, words: shorten(after) }
    findings.push(finding(loaded.placeOf('clauses', previous.id), 'plan.words_left_out_at_end', params))
  }
  const isLeftOut = ({ code }: Diagnostic): boolean => code.startsWith('plan.words_left_out')
  return loaded.brokenKinds.has('clauses') ? findings.filter((one) => !isLeftOut(one)) : findings
}

/** Before the notice, between it and the plan, and at the very end: titles, number and words of the page, no clause. */
function isBesideClauses({ plan, sources }: PlanPackage, words: string): boolean {
  const pageWords = sources.find(({ id }) => id === plan.document)?.page_words ?? []
  const known = [plan.title, plan.notice_title, plan.document_number, ...pageWords]
    .map((one) => squeezedWords(one ?? ''))
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length)
  return known.reduce((rest, one) => rest.replaceAll(one, ''), words) === ''
}

/** Points at the first character that is not as printed, or says that the clause stands earlier. */
function notInDocument(loaded: LoadedPackage, clause: Clause, document: string, from: number): Diagnostic {
  const { text, offsets } = squeeze(clause.text)
  const { id } = clause
  if (document.includes(text)) {
    return finding(loaded.placeOf('clauses', id), 'plan.clause_out_of_order', { id })
  }
  const length = longestPrefix(document, text, from)
  const place = loaded.placeInText('clauses', id, ['text'], offsets[length] ?? 0)
  const printed = document.indexOf(text.slice(0, length), from) + length
  const params = { id, words: shorten(text.slice(length)), printed: shorten(document.slice(printed)) }
  return finding(place, 'plan.clause_not_in_document', params)
}

/** Length of the longest beginning of `words` that stands in the document; halving works, as every shorter one does too. */
function longestPrefix(document: string, words: string, from: number): number {
  let [fits, breaks] = [0, words.length + 1]
  while (breaks - fits > 1) {
    const middle = (fits + breaks) >> 1
    if (document.includes(words.slice(0, middle), from)) fits = middle
    else breaks = middle
  }
  return fits
}

function shorten(words: string): string {
  return words.length > shownMax ? `${words.slice(0, shownMax - 1)}…` : words
}
