/** Use cases of the setup slice: founding a zone with its first administrator, and what is left to do after it. */
import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#base/errors'
import { programActor } from '#kernel/actor'
import { act, type Context, type Program } from '#kernel/context'
import type { Exchange } from '#kernel/http'
import type { Accounts } from '#kernel/identity'
import { findSetting, putSetting } from '#kernel/zone-settings'
import { listDrafts } from '#modules/drafts'
import { firstMonthSetting } from '#modules/ledger'
import { addOffices, listOffices } from '#modules/offices'
import { foundAdministrator, listPeople } from '#modules/people'
import { getZoneName, listPlans, openZone } from '#modules/plans'
import type { Founding, SetupSteps } from './schema.ts'

type InZone = { readonly zone: string }

/** First month the ledger asks for. */
export const backupFolderSetting = 'backup-folder'
export const lastBackupSetting = 'backup-last-day'

const codeBytes = 4

/** Founding is for whoever started the program: the code stands at his terminal, and nobody works here yet. */
export type SetupDesk = {
  readonly code: string
  isNeeded(): Promise<boolean>
}

/** In a demonstration there is nothing to found. */
export function openSetupDesk(program: Program, accounts: Accounts): SetupDesk {
  return {
    code: randomBytes(codeBytes).toString('hex').toUpperCase(),
    isNeeded: async () => program.mode === 'production' && !(await accounts.hasAny()),
  }
}

export async function getSetup(desk: SetupDesk): Promise<{ needed: boolean }> {
  return { needed: await desk.isNeeded() }
}

/**
 * Opens the zone, its first office and its first administrator, and signs him in: all of it or nothing.
 *
 * @errors setup.not_needed where somebody works here already, setup.wrong_code
 */
export async function found(
  desk: SetupDesk,
  accounts: Accounts,
  program: Program,
  { code, zone, administrator }: Founding,
  exchange: Exchange,
): Promise<{ zone: string }> {
  if (!(await desk.isNeeded())) throw new AppError('setup.not_needed', 'conflict')
  if (!isSame(code.toUpperCase(), desk.code)) throw new AppError('setup.wrong_code', 'unauthenticated')
  const { office, name, username, password } = administrator
  const person = await act(program, programActor(zone.id), async (context) => {
    await openZone(context, zone.name)
    const first = { ...office, shortName: office.name, kind: 'bureau' as const, parent: null, fromDay: context.today }
    await addOffices(context, { zone: zone.id }, { offices: [first] })
    return foundAdministrator(context, accounts, { zone: zone.id, office: office.id, name, username, password })
  })
  exchange.setCookies(await accounts.signInWithoutPassword(person, program.clock()))
  return { zone: zone.id }
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

export async function getSteps(context: Context, accounts: Accounts, { zone }: InZone): Promise<SetupSteps> {
  const { plans } = await listPlans(context)
  return {
    zoneName: await getZoneName(context),
    offices: (await listOffices(context, { zone })).offices.length,
    people: (await listPeople(context, { zone })).people.length,
    plans: plans.filter(({ zoneId }) => zoneId === zone).length,
    drafts: (await listDrafts(context, { zone })).drafts.filter(({ state }) => state === 'open').length,
    secondFactor: await accounts.hasSecondFactor(context.actor.person ?? ''),
    firstMonth: (await findSetting(context, firstMonthSetting)) ?? null,
    backupFolder: (await findSetting(context, backupFolderSetting)) ?? null,
    lastBackupOn: (await findSetting(context, lastBackupSetting)) ?? null,
  }
}

export async function setFirstMonth(
  context: Context,
  accounts: Accounts,
  params: InZone,
  { month }: { month: string },
): Promise<SetupSteps> {
  await putSetting(context, firstMonthSetting, month)
  return getSteps(context, accounts, params)
}

/** Only a folder that can be written to now is taken. @errors setup.folder_unwritable */
export async function setBackupFolder(
  context: Context,
  accounts: Accounts,
  params: InZone,
  { folder }: { folder: string },
): Promise<SetupSteps> {
  refuseUnwritable(folder)
  await putSetting(context, backupFolderSetting, folder)
  return getSteps(context, accounts, params)
}

function refuseUnwritable(folder: string): void {
  const trial = path.join(folder, `.luoshi-${randomUUID()}`)
  try {
    if (!path.isAbsolute(folder)) throw new Error('not an absolute path')
    mkdirSync(folder, { recursive: true })
    writeFileSync(trial, '')
    rmSync(trial)
  } catch (cause) {
    throw new AppError('setup.folder_unwritable', 'invalid', { folder, reason: (cause as Error).message }, cause)
  }
}
