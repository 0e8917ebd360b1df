/**
 * A connection that sees every row and prints every value the same way on every server. It must be the owner's: with
 * `row_security` off a policy that would hide rows is an error, where COPY would otherwise leave them out in silence.
 */
import pg from 'pg'
import { AppError } from '#base/errors'
import { openClient } from '#kernel/database'

const settings = [
  'set row_security = off',
  `set client_encoding = 'UTF8'`,
  `set timezone = 'UTC'`,
  `set datestyle = 'ISO, YMD'`,
  `set intervalstyle = 'postgres'`,
  'set extra_float_digits = 1',
  `set bytea_output = 'hex'`,
  // Names are written out whole in what the catalogue prints.
  `set search_path = ''`,
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
]

const insufficientPrivilege = '42501'

/**
 * Work on a connection of its own, closed at the end: a transaction that `work` did not commit is rolled back. The
 * signal ends the connection, also where it waits for a lock of somebody else.
 *
 * @errors database.unreachable, backup.not_owner, backup.database_failed
 */
export async function asOwner<Result>(
  url: string,
  signal: AbortSignal,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await openClient(url)
  const leave = (): void => void client.end()
  signal.addEventListener('abort', leave)
  try {
    for (const setting of settings) await client.query(setting)
    return await work(client)
  } catch (error) {
    throw explained(error)
  } finally {
    signal.removeEventListener('abort', leave)
    await client.end()
  }
}

function explained(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    const { message: reason, code } = error
    if (code === insufficientPrivilege) return new AppError('backup.not_owner', 'forbidden', { reason }, error)
    return new AppError('backup.database_failed', 'unavailable', { reason }, error)
  }
  // What the driver says of a connection that broke has no class of its own.
  if (error instanceof Error && /^Connection terminated|ECONNRESET|EPIPE/.test(error.message)) {
    return new AppError('backup.database_failed', 'unavailable', { reason: error.message }, error)
  }
  return error
}
