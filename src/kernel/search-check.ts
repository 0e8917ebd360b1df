/** One question to a database before it is used: does it know Chinese characters for letters? */
import pg from 'pg'
import { AppError } from '#base/errors'
import { openClient } from './database.ts'

/**
 * Refuses a database in which a search for a Chinese word would silently find nothing (ENGINE schema rule 11).
 *
 * @errors database.unreachable, database.search_broken
 */
export async function refuseBrokenSearch(url: string): Promise<void> {
  const client = await openClient(url)
  try {
    // The extension is only borrowed: whether it stays is for the migrations to say.
    await client.query('begin')
    await client.query('create extension if not exists pg_trgm')
    const { rows } = await client.query<{ works: boolean }>(`select show_trgm('落实') <> '{}' as works`)
    await client.query('rollback')
    if (rows[0]?.works !== true) throw broken(`show_trgm('落实') = {}`)
  } catch (error) {
    // Class 53: the disk or the memory is full, which says nothing about searching.
    if (error instanceof pg.DatabaseError && !error.code?.startsWith('53')) throw broken(error.message)
    throw error
  } finally {
    await client.end()
  }
}

function broken(reason: string): AppError {
  return new AppError('database.search_broken', 'unavailable', { reason })
}
