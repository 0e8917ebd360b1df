/** An office begins: once, with the code from the terminal, and all of it or nothing. */
import { afterEach, expect, it } from 'vitest'
import { type Accounts, openAccounts } from '#kernel/identity'
import { listPeople } from '#modules/people'
import { openTestProgram, type TestProgram } from '#test/program'
import type { Founding } from './schema.ts'
import { found, openSetupDesk } from './service.ts'

const open: { program: TestProgram; accounts: Accounts }[] = []
afterEach(async () => {
  for (const { program, accounts } of open.splice(0)) {
    await accounts.close()
    await program.close()
  }
})

async function emptyOffice(mode: 'production' | 'demonstration' = 'production') {
  const program = await openTestProgram(mode)
  const { logins } = program
  const accounts = openAccounts({ url: logins.auth, secret: logins.secretFor('sessions'), https: false })
  open.push({ program, accounts })
  return { program, accounts, desk: openSetupDesk(program, accounts) }
}

const exchange = { headers: new Headers(), address: '127.0.0.1', setCookies: () => undefined }

const founding = (code: string, password = 'a long enough one'): Founding => ({
  code,
  zone: { id: 'county', name: '试点县' },
  administrator: { name: '甲', username: 'founder', password, office: { id: 'bureau', name: '县经济局' } },
})

it('an empty office is founded with the code, and its administrator can sign in', async () => {
  const { program, accounts, desk } = await emptyOffice()
  expect(await found(desk, accounts, program, founding(desk.code), exchange)).toEqual({ zone: 'county' })
  const { people } = await program.inZone('county', (context) => listPeople(context, { zone: 'county' }))
  expect(people.map(({ seats }) => seats.map(({ role, office }) => [role, office]))).toEqual([
    [['administrator', 'bureau']],
  ])
  const signedIn = await accounts.signIn({ username: 'founder', password: 'a long enough one' }, program.clock())
  expect(signedIn).toMatchObject({ outcome: 'signed_in', zone: 'county' })
})

it('nobody founds a second time, also with the right code', async () => {
  const { program, accounts, desk } = await emptyOffice()
  await found(desk, accounts, program, founding(desk.code), exchange)
  const again = found(desk, accounts, program, founding(desk.code), exchange)
  await expect(again).rejects.toMatchObject({ code: 'setup.not_needed' })
})

it('a wrong code founds nothing', async () => {
  const { program, accounts, desk } = await emptyOffice()
  await expect(found(desk, accounts, program, founding('00000000'), exchange)).rejects.toMatchObject({
    code: 'setup.wrong_code',
  })
  expect(await program.zones()).toEqual([])
})

it('a password that is too short leaves no zone and no account behind', async () => {
  const { program, accounts, desk } = await emptyOffice()
  const short = found(desk, accounts, program, founding(desk.code, 'short'), exchange)
  await expect(short).rejects.toMatchObject({ code: 'identity.password_too_short' })
  expect(await program.zones()).toEqual([])
  expect(await desk.isNeeded()).toBe(true)
})

it('a demonstration is not founded', async () => {
  const { program, accounts, desk } = await emptyOffice('demonstration')
  await expect(found(desk, accounts, program, founding(desk.code), exchange)).rejects.toMatchObject({
    code: 'setup.not_needed',
  })
})
