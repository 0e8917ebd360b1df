/**
 * Use cases of instructions (批示): a leader gives one on an item, or a secretary enters it for him from paper (代录), which
 * he then confirms or objects to. It stands at once, marked; objected to, it binds nobody.
 */
import { randomUUID } from 'node:crypto'
import { AppError } from '#base/errors'
import type { Context } from '#kernel/context'
import { listClerkPrincipals, namesOfPeople } from '#modules/people'
import { filesById, refuseUnknownFiles } from './evidence.ts'
import { pathOf } from './responsibility.ts'
import type { Instruction, Verdict } from './schema.ts'
import { getPlanItem, type LedgerState, loadState, tablesOf } from './state.ts'
import {
  insertInstructions,
  insertReply,
  insertVerdict,
  type InstructionRow,
  listInstructionRows,
  listReplies,
  listVerdicts,
  lockLedger,
} from './store.ts'

type OfItem = { readonly zone: string; readonly plan: string; readonly item: string }
type OfInstruction = { readonly zone: string; readonly instruction: string }

/** Every instruction of which the actor may see a copy, the last one first. */
export async function listInstructions(context: Context, { zone }: LedgerState): Promise<Instruction[]> {
  const db = tablesOf(context)
  const copies = Map.groupBy(await listInstructionRows(db, zone), ({ instructionId }) => instructionId)
  if (copies.size === 0) return []
  const verdicts = new Map((await listVerdicts(db, zone)).map((row) => [row.instructionId, row]))
  const replies = Map.groupBy(await listReplies(db, zone), ({ instructionId }) => instructionId)
  const names = await namesOfPeople(context)
  const files = await filesById(
    context,
    zone,
    [...copies.values()].flatMap(([first]) => first?.paper ?? []),
  )
  const personOf = (id: string) => ({ id, name: names.get(id) ?? id })
  return [...copies].flatMap(([id, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const judged = verdicts.get(id)
    return {
      id,
      plan: first.planId,
      item: first.itemId,
      text: first.text,
      givenOn: first.givenOn,
      paper: first.paper.flatMap((file) => files.get(file) ?? []),
      principal: personOf(first.principalId),
      enteredBy: personOf(first.enteredBy),
      manner: first.manner,
      verdict:
        judged === undefined ? null : { verdict: judged.verdict, remark: judged.remark, givenOn: judged.givenOn },
      offices: rows.map(({ officeId }) => officeId),
      replies: (replies.get(id) ?? []).map(({ officeId: office, revision, text, repliedOn, repliedBy }) => ({
        office,
        revision,
        text,
        repliedOn,
        repliedBy: names.get(repliedBy) ?? repliedBy,
      })),
      mineToConfirm: first.manner === 'clerk' && judged === undefined && mayJudge(context, first),
    }
  })
}

/** He whose words they are, or his deputy; never whoever entered them. */
function mayJudge({ actor }: Context, { principalId, enteredBy }: InstructionRow): boolean {
  if (actor.person === null || actor.person === enteredBy) return false
  return (
    actor.person === principalId ||
    actor.grants.some(({ role, onBehalfOf }) => role === 'leader' && onBehalfOf === principalId)
  )
}

/** Units that have an instruction to act on now: those that hold the addressed parts and have not replied. */
export function waitingFor(state: LedgerState, instruction: Instruction): string[] {
  if (instruction.verdict?.verdict === 'objected') return []
  const waiting = waysOf(state, instruction).filter(
    ({ offices }) => !instruction.replies.some(({ office }) => offices.includes(office)),
  )
  return [...new Set(waiting.map(({ holder }) => holder))]
}

function waysOf(state: LedgerState, { plan, item, offices }: Instruction) {
  const allotments = state.allotmentsOf(plan, item)
  return offices.map((office) => pathOf(state.succession, allotments, office, state.today))
}

/** @errors ledger.item_not_found, ledger.nobody_responsible */
export async function giveInstruction(
  context: Context,
  params: OfItem,
  { text }: { readonly text: string },
): Promise<Instruction> {
  const { actor, today } = context
  const seats = actor.grants.filter(({ role }) => role === 'leader')
  const isLeader = seats.some(({ onBehalfOf }) => onBehalfOf === null)
  const principal = isLeader ? actor.person : (seats[0]?.onBehalfOf ?? null)
  return write(context, params, { text, givenOn: today, paper: [], principal, manner: isLeader ? 'own' : 'deputy' })
}

type Entered = Pick<InstructionRow, 'text' | 'givenOn' | 'paper'> & { readonly principal: string }

/**
 * A secretary writes down what stands on the paper.
 *
 * @errors ledger.not_clerk, ledger.given_in_future, ledger.file_unknown, ledger.item_not_found, ledger.nobody_responsible
 */
export async function enterInstruction(
  context: Context,
  params: OfItem,
  { principal, ...words }: Entered,
): Promise<Instruction> {
  const principals = await listClerkPrincipals(context)
  if (!principals.some(({ id }) => id === principal)) throw new AppError('ledger.not_clerk', 'forbidden')
  if (words.givenOn > context.today) {
    throw new AppError('ledger.given_in_future', 'invalid', { day: words.givenOn })
  }
  await refuseUnknownFiles(context, params.zone, null, words.paper)
  return write(context, params, { ...words, principal, manner: 'clerk' })
}

type Words = Pick<InstructionRow, 'text' | 'givenOn' | 'manner' | 'paper'> & { readonly principal: string | null }

async function write(
  context: Context,
  { zone, plan, item }: OfItem,
  { principal, ...words }: Words,
): Promise<Instruction> {
  const state = await loadState(context, zone)
  const found = getPlanItem(state, plan, item)
  const offices = state.unitsOf(found, state.today).map(({ office }) => office)
  if (offices.length === 0) throw new AppError('ledger.nobody_responsible', 'conflict', { item })
  const { person } = context.actor
  if (principal === null || person === null) throw new Error('an instruction is a person’s')
  const id = randomUUID()
  const row = { zoneId: zone, instructionId: id, planId: plan, itemId: item, principalId: principal, enteredBy: person }
  await insertInstructions(
    tablesOf(context),
    offices.map((officeId) => ({ ...row, ...words, officeId, recordedAt: context.now })),
  )
  context.record({
    action: 'ledger.instruction_given',
    object: `ledger.instruction/${id}`,
    payload: { plan, item, offices, principal, ...words },
  })
  const names = await namesOfPeople(context)
  const personOf = (one: string) => ({ id: one, name: names.get(one) ?? one })
  const files = await filesById(context, zone, words.paper)
  // Not read back: a secretary may sit where row security does not show him what he entered.
  return {
    id,
    plan,
    item,
    ...words,
    paper: [...files.values()],
    principal: personOf(principal),
    enteredBy: personOf(person),
    verdict: null,
    offices,
    replies: [],
    mineToConfirm: false,
  }
}

/** @errors ledger.instruction_not_found, ledger.not_principal, ledger.already_judged */
export async function judgeInstruction(
  context: Context,
  { zone, instruction: id }: OfInstruction,
  { verdict, remark }: { readonly verdict: Verdict; readonly remark: string },
): Promise<Instruction> {
  const db = tablesOf(context)
  const row = (await listInstructionRows(db, zone)).find(({ instructionId }) => instructionId === id)
  const { person } = context.actor
  if (row === undefined || person === null) throw new AppError('ledger.instruction_not_found', 'not_found')
  if (row.manner !== 'clerk' || !mayJudge(context, row)) throw new AppError('ledger.not_principal', 'forbidden')
  const judged = { zoneId: zone, instructionId: id, verdict, remark, givenBy: person, givenOn: context.today }
  if (!(await insertVerdict(db, { ...judged, recordedAt: context.now }))) {
    throw new AppError('ledger.already_judged', 'conflict')
  }
  const { planId: plan, itemId: item, enteredBy } = row
  const state = await loadState(context, zone)
  const after = await getInstruction(context, state, id)
  const object = `ledger.instruction/${id}`
  const payload = { plan, item, offices: after.offices, enteredBy, remark }
  if (verdict === 'confirmed') context.record({ action: 'ledger.instruction_confirmed', object, payload })
  else context.record({ action: 'ledger.instruction_objected', object, payload })
  return after
}

/** A unit says what it did; said again, the last word counts. @errors ledger.instruction_not_found */
export async function replyToInstruction(
  context: Context,
  { zone, instruction: id, office }: OfInstruction & { readonly office: string },
  { text }: { readonly text: string },
): Promise<Instruction> {
  const db = tablesOf(context)
  await lockLedger(db, zone)
  const state = await loadState(context, zone)
  const instruction = await getInstruction(context, state, id)
  if (!waysOf(state, instruction).some(({ holder }) => holder === office)) {
    throw new AppError('ledger.instruction_not_found', 'not_found')
  }
  const { name: repliedBy } = context.actor
  const own = { zoneId: zone, instructionId: id, officeId: office }
  await insertReply(db, { ...own, text, repliedOn: context.today, repliedBy, recordedAt: context.now })
  const { plan, item, principal } = instruction
  context.record({
    action: 'ledger.instruction_replied',
    object: `ledger.instruction/${id}`,
    payload: { plan, item, office, principal: principal.id, text },
  })
  return getInstruction(context, state, id)
}

async function getInstruction(context: Context, state: LedgerState, id: string): Promise<Instruction> {
  const found = (await listInstructions(context, state)).find((one) => one.id === id)
  if (found === undefined) throw new AppError('ledger.instruction_not_found', 'not_found')
  return found
}
