/** Use cases of the drafts slice: read a document, decide about what was found, see what it would change, put it in force. */
import { randomUUID } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { Diagnostic } from '#base/diagnostic'
import { AppError } from '#base/errors'
import type { FileReply } from '#base/endpoint'
import {
  changesForOffices,
  checkDraft,
  comparePlans,
  countUndecided,
  decide,
  type Decision,
  type Draft,
  type DraftFinding,
  packageFilesOf,
} from '#draft'
import type { Context } from '#kernel/context'
import { readDocument } from '#kernel/document-worker'
import type { InspectedFile, VirusCheck } from '#kernel/uploads'
import { inspectFile, keepFile, listFiles } from '#modules/files'
import { listOffices } from '#modules/offices'
import { applyPackage, findActivePackage, getZoneName, listOrphans } from '#modules/plans'
import { loadPackage, officeKinds, type PlanPackage } from '#plan'
import { draftOf, parseDecisions, proposalText } from './proposal.ts'
import type { DecisionReply, DraftComparison, DraftSummary, DraftView } from './schema.ts'
import {
  type DraftRow,
  findDraftFile,
  findDraftRow,
  insertDecision,
  insertDraft,
  insertDraftFile,
  insertEnd,
  listDecisions,
  listDraftRows,
  lockDraft,
  readProposal,
} from './store.ts'
import type { DraftsTables } from './tables.ts'

type InZone = { readonly zone: string }
type OfDraft = InZone & { readonly draft: string }
type Start = InZone & { readonly plan: string; readonly name: string; readonly revises: 'yes' | 'no' }

const tablesOf = (context: Context) => context.db<DraftsTables>()

export async function listDrafts(context: Context, { zone }: InZone): Promise<{ drafts: DraftSummary[] }> {
  return { drafts: (await listDraftRows(tablesOf(context), zone)).map(summaryOf) }
}

function summaryOf(row: DraftRow): DraftSummary {
  const { draftId: id, planId: plan, baseVersion, fileName, startedBy, startedAt, decisions, outcome, version } = row
  return {
    id,
    plan,
    baseVersion,
    fileName,
    startedBy,
    startedAt: startedAt.toISOString(),
    decisions,
    state: outcome ?? 'open',
    version,
  }
}

/**
 * Reads a document and keeps what it proposes.
 *
 * @errors drafts.unreadable with the findings, drafts.plan_exists, plans.not_found for a revision of nothing
 */
export async function startDraft(
  context: Context,
  virusCheck: VirusCheck,
  { zone, plan, name, revises }: Start,
  bytes: Uint8Array,
): Promise<DraftSummary> {
  const active = await findActivePackage(context, zone, plan)
  if (revises === 'yes' && active === undefined) throw new AppError('plans.not_found', 'not_found', { zone, plan })
  if (revises === 'no' && active !== undefined) throw new AppError('drafts.plan_exists', 'conflict', { plan })
  const { file, reading, text } = await readSafely(virusCheck, bytes, name)
  const draftId = randomUUID()
  const proposal = proposalText({
    planId: plan,
    zone: { id: zone, name: await getZoneName(context) },
    text,
    reading,
    offices: await knownOffices(context, zone),
    ...(active === undefined ? {} : { base: active.pack }),
  })
  const own = { zoneId: zone, draftId, planId: plan, baseVersion: active?.version ?? null, fileName: name }
  await insertDraft(tablesOf(context), { ...own, proposal, startedBy: context.actor.name, startedAt: context.now })
  await keepSource(context, { zone, draft: draftId }, file, bytes)
  context.record({ action: 'drafts.started', object: `drafts.draft/${draftId}`, payload: { plan, name, revises } })
  return summaryOf(await getRow(context, { zone, draft: draftId }))
}

/** Every upload is looked at before anything else is done with it: 涉密禁传. @errors drafts.unreadable */
async function readSafely(virusCheck: VirusCheck, bytes: Uint8Array, name: string) {
  const { file, findings } = await inspectFile(virusCheck, bytes, name)
  if (file === null || findings.some(({ severity }) => severity === 'error')) throw unreadable(name, findings)
  const { reading, text, diagnostics } = await readDocument(bytes, name)
  if (reading === null || text === null) throw unreadable(name, diagnostics)
  return { file, reading, text }
}

/** The document stands with the office of whoever sent it; the program itself sits in none. */
async function keepSource(
  context: Context,
  { zone, draft }: OfDraft,
  file: InspectedFile,
  bytes: Uint8Array,
): Promise<void> {
  const [seat] = context.actor.grants
  if (seat === undefined) return
  const own = { zone, office: seat.office, retention: 'permanent' } as const
  const { id } = await keepFile(context, own, file, bytes)
  await insertDraftFile(tablesOf(context), { zoneId: zone, draftId: draft, fileId: id })
}

function unreadable(name: string, diagnostics: readonly Diagnostic[]): AppError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return new AppError('drafts.unreadable', 'unprocessable', { name }).with({
    findings: errors.map(({ code, params }) => ({ code, params })),
  })
}

/** Offices of the zone that a plan may name. */
async function knownOffices(context: Context, zone: string) {
  const { offices } = await listOffices(context, { zone })
  return offices.flatMap(({ id, name, shortName, kind }) => {
    const planKind = officeKinds.find((one) => one === kind)
    return planKind === undefined ? [] : [{ id, name, kind: planKind, short_name: shortName }]
  })
}

async function getRow(context: Context, { zone, draft }: OfDraft): Promise<DraftRow> {
  const row = await findDraftRow(tablesOf(context), zone, draft)
  if (row === undefined) throw new AppError('drafts.not_found', 'not_found', { draft })
  return row
}

type Stands = {
  readonly row: DraftRow
  readonly proposal: string
  readonly taken: readonly Decision[]
  readonly draft: Draft
}

async function load(context: Context, params: OfDraft): Promise<Stands> {
  const row = await getRow(context, params)
  const proposal = await readProposal(tablesOf(context), params.zone, params.draft)
  const taken = parseDecisions(await listDecisions(tablesOf(context), params.zone, params.draft))
  return { row, proposal, taken, draft: draftOf(proposal, taken) }
}

/** @errors drafts.not_found */
export async function getDraft(context: Context, params: OfDraft): Promise<DraftView> {
  const { row, proposal, taken, draft } = await load(context, params)
  return {
    ...summaryOf(row),
    proposal,
    taken: [...taken],
    findings: findingsOf(checkDraft(draft)),
    undecided: countUndecided(draft),
    file: await findSource(context, params),
  }
}

async function findSource(context: Context, { zone, draft }: OfDraft): Promise<DraftView['file']> {
  const file = await findDraftFile(tablesOf(context), zone, draft)
  return file === undefined ? null : ((await listFiles(context, zone, [file]))[0] ?? null)
}

function findingsOf(findings: readonly DraftFinding[]) {
  return findings.map(({ code, severity, entry, place, params }) => ({
    code,
    severity,
    entry,
    place: { file: place.file, line: place.line, column: place.column },
    params: { ...params },
  }))
}

/**
 * Takes one decision. One that cannot be done is answered with its reasons and is not stored.
 *
 * @errors drafts.not_found, drafts.ended, drafts.decided_meanwhile
 */
export async function decideDraft(
  context: Context,
  params: OfDraft,
  { decision, after }: { readonly decision: Decision; readonly after: number },
): Promise<DecisionReply> {
  await lockDraft(tablesOf(context), params.zone, params.draft)
  const { row, proposal, taken, draft } = await loadOpen(context, params, after)
  const { diagnostics } = decision.decision === 'undo' ? { diagnostics: [] } : decide(draft, decision)
  const refused = findingsOf(diagnostics.filter(({ severity }) => severity === 'error'))
  if (refused.length > 0) {
    return {
      refused,
      findings: findingsOf(checkDraft(draft)),
      undecided: countUndecided(draft),
      decisions: row.decisions,
    }
  }
  const number = row.decisions + 1
  const own = { zoneId: params.zone, draftId: params.draft, number, decision: JSON.stringify(decision) }
  await insertDecision(tablesOf(context), { ...own, decidedBy: context.actor.name, decidedAt: context.now })
  context.record({ action: 'drafts.decided', object: `drafts.draft/${params.draft}`, payload: { number, decision } })
  const next = draftOf(proposal, [...taken, decision])
  return { refused: [], findings: findingsOf(checkDraft(next)), undecided: countUndecided(next), decisions: number }
}

async function loadOpen(context: Context, params: OfDraft, after: number): Promise<Stands> {
  const stands = await load(context, params)
  const { outcome, decisions } = stands.row
  if (outcome !== null) throw new AppError('drafts.ended', 'conflict', { draft: params.draft })
  if (decisions !== after) throw new AppError('drafts.decided_meanwhile', 'conflict', { known: after, now: decisions })
  return stands
}

/** The package of a draft in which everything is decided and nothing is wrong. @errors drafts.incomplete with what is left */
function getPackage(draft: Draft): PlanPackage {
  const errors = checkDraft(draft).filter(({ severity }) => severity === 'error')
  const { value } = loadPackage(draft.planId, { [draft.planId]: packageFilesOf(draft) })
  if (value !== null && errors.length === 0) return value
  const count = errors.reduce((sum, { params }) => sum + Number(params['count'] ?? 1), 0)
  throw new AppError('drafts.incomplete', 'conflict', { count: Math.max(1, count) })
}

/** What the draft would change, clause by clause and for whom. @errors drafts.not_found, drafts.incomplete */
export async function compareDraft(context: Context, params: OfDraft): Promise<DraftComparison> {
  const { draft, row } = await load(context, params)
  const after = getPackage(draft)
  const active = await findActivePackage(context, params.zone, row.planId)
  const before = active?.pack ?? { ...after, clauses: [], items: [], promises: [], targets: [], offices: [] }
  const { offices } = await listOffices(context, { zone: params.zone })
  const known = new Set(offices.map(({ id }) => id))
  return {
    baseVersion: active?.version ?? null,
    clauses: comparePlans(before, after).map(({ change, before: from, after: to, segments }) => ({
      change,
      before: from?.id ?? null,
      after: to?.id ?? null,
      segments: segments.map(({ kind, text }) => ({ kind, text })),
    })),
    offices: changesForOffices(before, after).map((one) => structuredClone(one) as DraftComparison['offices'][number]),
    newOffices: after.offices.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })),
    orphans: await listOrphans(context, after),
  }
}

/** The package as files, to be read, checked and changed by hand. @errors drafts.not_found */
export async function getDraftPackage(context: Context, params: OfDraft): Promise<FileReply> {
  const { draft, row } = await load(context, params)
  const files = Object.entries(packageFilesOf(draft)).map(
    ([name, text]) => [`${row.planId}/${name}`, strToU8(text)] as const,
  )
  return { name: `${row.planId}.zip`, mediaType: 'application/zip', bytes: zipSync(Object.fromEntries(files)) }
}

/**
 * Puts the draft in force. Nothing happens where somebody decided in between, or another version came into force since
 * the draft was begun: what was compared is what is applied.
 *
 * @errors drafts.not_found, drafts.ended, drafts.decided_meanwhile, drafts.incomplete, drafts.base_outdated, plans.would_orphan
 */
export async function applyDraft(
  context: Context,
  params: OfDraft,
  { after }: { readonly after: number },
): Promise<{ plan: string; version: number }> {
  await lockDraft(tablesOf(context), params.zone, params.draft)
  const { row, draft } = await loadOpen(context, params, after)
  const active = await findActivePackage(context, params.zone, row.planId)
  if ((active?.version ?? null) !== row.baseVersion)
    throw new AppError('drafts.base_outdated', 'conflict', { plan: row.planId })
  const { version } = await applyPackage(context, getPackage(draft))
  await end(context, params, 'applied', version)
  return { plan: row.planId, version }
}

/** Gives a draft up; what was decided stays on record. @errors drafts.not_found, drafts.ended */
export async function discardDraft(context: Context, params: OfDraft): Promise<{ done: true }> {
  await lockDraft(tablesOf(context), params.zone, params.draft)
  const { outcome } = await getRow(context, params)
  if (outcome !== null) throw new AppError('drafts.ended', 'conflict', { draft: params.draft })
  await end(context, params, 'discarded', null)
  return { done: true }
}

async function end(
  context: Context,
  { zone, draft }: OfDraft,
  outcome: 'applied' | 'discarded',
  version: number | null,
): Promise<void> {
  const own = { zoneId: zone, draftId: draft, outcome, version }
  await insertEnd(tablesOf(context), { ...own, endedBy: context.actor.name, endedAt: context.now })
  context.record({ action: 'drafts.ended', object: `drafts.draft/${draft}`, payload: { outcome, version } })
}
