/** The instance that is measured: a product started as people start it, with a door to its database. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDataFolder } from '../../src/database/data-folder.ts'
import { type Database, openDatabase } from '../../src/database/pool.ts'
import { findPostmaster } from '../../src/database/postmaster.ts'
import { removeFolder, startInstance } from '../../test/support/instance.ts'
import { type ProcessorTime, processorTime, residentMemory } from './processor-time.ts'

export type Site = {
  url: string
  port: number
  folder: string
  /** Where its PostgreSQL listens. */
  socketFolder: string
  /** As the server's superuser, without the product's time limits; only to prepare and to look. */
  inside: Database
  processorTime(): ProcessorTime
  /** The most resident memory of the product's process seen so far, in MB. */
  mostMemory(): number
  close(): Promise<void>
}

/** Starts an empty sandbox instance in a new folder. */
export const openSite = async (): Promise<Site> => {
  const instance = await startInstance({
    environment: {
      LOG_LEVEL: 'error',
      ...(process.env.SERVER_NODE_OPTIONS && { NODE_OPTIONS: process.env.SERVER_NODE_OPTIONS }),
      ...(process.env.FH_POOL && { FH_POOL: process.env.FH_POOL }),
    },
  })
  const server = findPostmaster(openDataFolder(instance.folder))
  if (server === undefined) throw new Error('the instance has no embedded database')
  const { socketFolder, pid: postmaster } = server
  const inside = openDatabase(
    { host: socketFolder, user: 'postgres', database: 'fairhand', statement_timeout: 0 },
    { max: 2 },
  )
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, residentMemory(instance.pid))
  }, 250)
  return {
    ...{ url: instance.url, port: instance.port, folder: instance.folder, socketFolder, inside },
    processorTime: () => processorTime(instance.pid, postmaster),
    mostMemory: () => most,
    close: async () => {
      clearInterval(look)
      await inside.destroy()
      await instance.stop()
      removeFolder(instance.folder)
    },
  }
}

/** Writes out what was prepared, so that measuring does not pay for it. */
export const settleDown = async ({ inside }: Site): Promise<void> => {
  await sql`vacuum analyze`.execute(inside)
  await sql`checkpoint`.execute(inside)
  await sleep(1000)
}
