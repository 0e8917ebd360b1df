/** The settings every embedded server runs with, given on its command line so that no edited file can undo them. */
import { createHash } from 'node:crypto'

/** `throw-away` is for tests: as fast as memory, and gone with the power. */
export type Durability = 'kept' | 'throw-away'

type Settings = Readonly<Record<string, string>>

const always: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // The packaged engine brings an OpenSSL that is no longer maintained; on the loopback nobody listens in.
  ssl: 'off',
  max_connections: '40',
  shared_buffers: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Containers give /dev/shm 64 MB, too little for a parallel query.
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
}

const kept: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  // Elsewhere fsync reaches the disk; on macOS it stops at the drive's cache unless asked for this way.
  ...(process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {}),
}

const throwAway: Settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

/** All settings of one server as the arguments of `postgres`. */
export function settingArguments(data: string, port: number, durability: Durability): string[] {
  const own = { port: String(port), cluster_name: clusterName(data) }
  const all = { ...always, ...(durability === 'kept' ? kept : throwAway), ...own }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** With it the name of every cluster of ours begins. */
export const clusterPrefix = 'luoshi-'

/** Stands in the title of every process, so that it can be told where `ps` shows no folder. */
export function clusterName(data: string): string {
  return `${clusterPrefix}${createHash('sha256').update(data).digest('hex').slice(0, 12)}`
}
