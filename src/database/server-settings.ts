/**
 * How the embedded server is set: for a small machine it shares with the web server, where
 * correctness is not for sale (fsync and synchronous commits stay on) but memory is scarce.
 */
import { SOCKET_PORT } from './data-folder.ts'

export type ServerSettings = Record<string, string>

export const serverSettings = (socketFolder: string, more: ServerSettings): ServerSettings => ({
  // Reached through the socket only; nothing listens on the network.
  listen_addresses: '',
  port: String(SOCKET_PORT),
  // A list: quotes keep commas and blanks in a path from being read as its commas.
  unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  // Our pool, the retry worker, a person looking in, and room for a second process in a hand-over.
  max_connections: '60',
  // PostgreSQL's own default, written down; the operating system's cache does the rest.
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  // Times connections times sort steps: 60 × 8 MB is the worst that may happen.
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // Short transactions on few rows: neither compiling nor splitting a query pays, and parallel
  // workers need more shared memory than containers give (64 MB by default).
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  // A gigabyte of log for a small database is more than a small disk likes.
  max_wal_size: '512MB',
  // Claims and postings rewrite the same rows all day; dead ones are cleaned soon.
  autovacuum_naptime: '15s',
  // A query whose client has died is given up, so that its locks do not outlive it.
  ...(process.platform === 'linux' && { client_connection_check_interval: '5s' }),
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Refused statements are the product's business; here they would only spill people's data.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  ...more,
})

/** For tests only: a crash of the machine may lose everything, which is removed at the end anyway. */
export const THROWAWAY_SETTINGS: ServerSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '150',
  // In the data folder instead of the system's shared memory, where a killed server would leave it.
  dynamic_shared_memory_type: 'mmap',
}
