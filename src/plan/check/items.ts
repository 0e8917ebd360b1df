/** Items of work: who is responsible is what the text names, and every sentence of an item is somebody's promise. */
import type { Span } from '#base/span'
import type { Diagnostic } from '#base/diagnostic'
import { clauseOfPromise } from '#plan/entries'
import { finding } from '#plan/finding'
import type { Clause, Item, Office, PlanPackage } from '#plan/format'
import type { LoadedPackage } from '#plan/load'
import { headingEndOf, locateQuote, type Quote, wordsOfQuote } from '#plan/quotes'
import { squeezedWords } from '#plan/squeezed-text'

const sentence = /[^。！？!?\n]+[。！？!?]?/g

export function checkItems(loaded: LoadedPackage, pack: PlanPackage): Diagnostic[] {
  const clauses = new Map(pack.clauses.map((clause) => [clause.id, clause]))
  return pack.items.flatMap((item) => {
    const clause = clauses.get(item.clause)
    return [
      ...checkUnits(loaded, pack, item),
      ...(clause === undefined ? [] : checkSentences(loaded, pack, item, clause)),
    ]
  })
}

function checkUnits(loaded: LoadedPackage, pack: PlanPackage, item: Item): Diagnostic[] {
  const { clause: id, responsible, responsibility, unassigned, lead } = item
  const place = loaded.placeOf('items', id, ['responsible'])
  const findings: Diagnostic[] = []
  if (responsible.length === 0 && unassigned === undefined)
    findings.push(finding(place, 'plan.item_without_unit', { id }))
  if (responsible.length > 0 && unassigned !== undefined) findings.push(finding(place, 'plan.item_owed_twice', { id }))
  if (lead !== undefined && responsible.length > 0 && !responsible.includes(lead.office)) {
    const at = loaded.placeOf('items', id, ['lead', 'office'])
    findings.push(finding(at, 'plan.lead_not_responsible', { id, office: lead.office }))
  }
  const offices = new Map(pack.offices.map((office) => [office.id, office]))
  const idle = responsible.filter((office) => offices.get(office)?.owes === false)
  findings.push(...idle.map((office) => finding(place, 'plan.office_owes_nothing', { id, office })))
  const listed = responsible.map((office) => namesOf(offices.get(office)) ?? [office])
  if (responsible.length > 0) findings.push(...comparePrinted(loaded, id, responsibility, listed))
  return findings
}

function namesOf(office: Office | undefined): readonly string[] | undefined {
  return office === undefined ? undefined : [office.name, ...(office.other_names ?? [])]
}

/** The printed names in their order; 各成员单位 after the name of a body is the body. */
function comparePrinted(
  loaded: LoadedPackage,
  id: string,
  responsibility: Item['responsibility'],
  listed: readonly (readonly string[])[],
): Diagnostic[] {
  if (responsibility === undefined) {
    return [finding(loaded.placeOf('items', id), 'plan.responsibility_without_words', { id })]
  }
  const printed = namesInList(wordsOfQuote(responsibility))
  const agrees = isListed(printed, listed) || isListedOneByOne(responsibility, listed)
  if (agrees) return []
  const place = loaded.placeOf('items', id, ['responsible'])
  const names = listed.map(([name = '']) => name)
  return [finding(place, 'plan.responsible_differs', { id, printed, listed: names })]
}

function isListed(printed: readonly string[], listed: readonly (readonly string[])[]): boolean {
  return (
    printed.length === listed.length &&
    printed.every((name, index) => listed[index]?.some((known) => name.startsWith(squeezedWords(known))))
  )
}

/** A name to each fragment: names may hold a separator (各县（市、区）人民政府), and one unit may be named twice. */
function isListedOneByOne(quote: Quote, listed: readonly (readonly string[])[]): boolean {
  const names = (typeof quote === 'string' ? [quote] : quote).map((one) =>
    withoutLabel(one).replace(/各?成员单位$/, ''),
  )
  const places = names.map((name) => listed.findIndex((known) => known.some((one) => squeezedWords(one) === name)))
  const inOrder = [...new Set(places)]
  return inOrder.length === listed.length && inOrder.every((place, index) => place === index)
}

function namesInList(words: string): string[] {
  return withoutLabel(words)
    .split(/[、,，;；…]/)
    .filter((name) => name !== '')
}

function withoutLabel(words: string): string {
  return squeezedWords(words).replace(/^[^:：]*[:：]/, '')
}

/** Sentences after the heading and outside the 责任单位 line, of which no promise quotes a word. */
function checkSentences(loaded: LoadedPackage, pack: PlanPackage, item: Item, clause: Clause): Diagnostic[] {
  if (loaded.brokenKinds.has('promises')) return []
  const promised = pack.promises
    .filter((promise) => clauseOfPromise(promise.id) === clause.id)
    .flatMap((promise) => locateQuote(clause.text, promise.quote, promise.nth) ?? [])
  const duty = item.responsibility === undefined ? [] : (locateQuote(clause.text, item.responsibility) ?? [])
  const heading = { start: 0, end: headingEndOf(clause) }
  return [...clause.text.matchAll(sentence)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const rest = { start: Math.max(span.start, heading.end), end: span.end }
    const says = /[\p{L}\p{N}]/u.test(clause.text.slice(rest.start, rest.end))
    if (!says || [...promised, ...duty].some((other) => overlaps(rest, other))) return []
    const place = loaded.placeInText('clauses', clause.id, ['text'], span.start)
    return [finding(place, 'plan.sentence_without_promise', { id: clause.id, words: shorten(match[0].trim()) })]
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function shorten(words: string): string {
  return words.length > 24 ? `${words.slice(0, 23)}…` : words
}
