import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fastFolder, SURVIVAL_SETTINGS } from '../../test/support/database-server.ts'
import { openDataFolder } from './data-folder.ts'
import { type Embedded, runningDatabase, startEmbedded } from './embedded.ts'
import { explain } from './explain.ts'
import { openDatabase } from './pool.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { folderError, StartError } from './start-error.ts'
import { transact } from './transact.ts'

let folder: string
let logged: string[]
let cleanUp: (() => unknown)[]

beforeEach(() => {
  folder = mkdtempSync(join(fastFolder(), 'fairhand-embedded-'))
  logged = []
  cleanUp = [() => rmSync(folder, { recursive: true, force: true })]
})

afterEach(async () => {
  for (const step of cleanUp.reverse()) await step()
})

const start = async (path = folder): Promise<Embedded> => {
  const log = (sentence: string) => logged.push(sentence)
  const embedded = await startEmbedded({ folder: path, log, settings: SURVIVAL_SETTINGS })
  cleanUp.push(embedded.stop)
  return embedded
}

/** Another process that holds the folder, and the line it printed. */
const hold = async (path = folder): Promise<{ child: ChildProcess; line: string }> => {
  const child = spawn(process.execPath, ['test/support/hold-database.ts', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUp.push(async () => {
    child.kill('SIGKILL')
    const server = findPostmaster(openDataFolder(path))
    if (server !== undefined) await stopPostmaster(server.pid)
  })
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
  })
  return { child, line }
}

const postmasterPid = (): number => findPostmaster(openDataFolder(folder))?.pid ?? 0

/** Writes or reads one word, to see that what was committed survives. */
const remember = async ({ connection }: Embedded, word?: string): Promise<string> => {
  const database = openDatabase(connection.owner, { max: 1 })
  try {
    return await transact(database, 'write', async (tx) => {
      if (word !== undefined) {
        await sql`create table memory (word text)`.execute(tx)
        await sql`insert into memory values (${word})`.execute(tx)
      }
      const { rows } = await sql<{ word: string }>`select word from memory`.execute(tx)
      return rows[0]?.word ?? ''
    })
  } finally {
    await database.destroy()
  }
}

const reasonOf = async (starting: Promise<unknown>): Promise<string> => {
  const error = await starting.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StartError)
  return error instanceof Error ? error.message : ''
}

test('a second start finds what the first one stored', async () => {
  const first = await start()
  await remember(first, 'kept')
  await first.stop()
  expect(postmasterPid()).toBe(0)
  expect(await remember(await start())).toBe('kept')
  expect(logged).toEqual([])
})

test('it speaks UTF-8, counts in bigint, and does not listen on the network', async () => {
  const { connection } = await start()
  const database = openDatabase(connection.application, { max: 1 })
  cleanUp.push(() => database.destroy())
  const { rows } = await sql<{ settings: string[]; count: bigint; day: string }>`
    select array[current_setting('server_encoding'), current_setting('listen_addresses'),
                 current_setting('data_checksums'), current_user] as settings,
           count(*) as count, '2026-12-02'::date as day from generate_series(1, 3)`.execute(
    database,
  )
  expect(rows).toEqual([
    { settings: ['UTF8', '', 'on', 'fairhand_application'], count: 3n, day: '2026-12-02' },
  ])
})

test('a start while another runs on the folder says which process, and leaves it alone', async () => {
  const { child } = await hold()
  const reason = await reasonOf(start())
  expect(reason).toContain(`(process ${child.pid} on port 8484)`)
  expect(reason).toContain(folder)
  expect(postmasterPid()).toBeGreaterThan(0)
})

test('a command finds the database of the Fairhand that runs, and none otherwise', async () => {
  expect(runningDatabase(folder)).toBeUndefined()
  expect(runningDatabase(join(folder, 'missing'))).toBeUndefined()
  const embedded = await start()
  expect(runningDatabase(folder)).toEqual(embedded.connection)
})

test('after kill -9 of Fairhand the next start takes its database over', async () => {
  const { child } = await hold()
  const left = postmasterPid()
  child.kill('SIGKILL')
  const embedded = await start()
  expect(await remember(embedded, 'new')).toBe('new')
  expect(postmasterPid()).toBe(left)
  expect(logged).toHaveLength(1)
})

test('after kill -9 of Fairhand and of PostgreSQL the next start recovers', async () => {
  const { child } = await hold()
  process.kill(postmasterPid(), 'SIGKILL')
  child.kill('SIGKILL')
  expect(await remember(await start(), 'again')).toBe('again')
})

test('after kill -9 of PostgreSQL a running Fairhand starts it again', async () => {
  const embedded = await start()
  await remember(embedded, 'kept')
  const before = postmasterPid()
  process.kill(before, 'SIGKILL')
  // transact() waits for it, as every operation does.
  expect(await remember(embedded)).toBe('kept')
  expect(postmasterPid()).not.toBe(before)
  expect(logged).toEqual(['The database stopped unexpectedly; starting it again.'])
})

test('lock files that name a stranger do not keep it from starting', async () => {
  const first = await start()
  await first.stop()
  const stranger = spawn('sleep', ['60'])
  cleanUp.push(() => stranger.kill('SIGKILL'))
  const lines = [stranger.pid, join(folder, 'postgres'), 0, 5432, join(folder, 'postgres'), '', '']
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    writeFileSync(join(folder, 'postgres', name), lines.join('\n'))
  }
  await start()
  expect(postmasterPid()).not.toBe(stranger.pid)
})

test('of two first starts at once one wins and the other says who did', async () => {
  const both = await Promise.all([hold(), hold()])
  const winner = both.find(({ line }) => line.startsWith('ready '))
  const loser = both.find(({ line }) => line.startsWith('refused '))
  expect(loser?.line).toContain(`(process ${winner?.child.pid} on port 8484)`)
})

test('a folder that only its owner can enter, under a long path with odd characters', async () => {
  chmodSync(folder, 0o700)
  const deep = join(folder, 'a, "quoted" é'.repeat(3), 'x'.repeat(100))
  mkdirSync(deep, { recursive: true, mode: 0o700 })
  const embedded = await start(deep)
  expect(embedded.socketFolder.startsWith(folder)).toBe(false)
  expect(await remember(embedded, 'deep')).toBe('deep')
  cleanUp.unshift(() => rmSync(embedded.socketFolder, { recursive: true, force: true }))
})

test('a database that cannot be started again is reported, not retried for ever', async () => {
  const embedded = await start()
  renameSync(join(folder, 'postgres', 'global'), join(folder, 'postgres', 'gone'))
  process.kill(postmasterPid(), 'SIGKILL')
  const reason = await embedded.failed
  expect(reason).toBeInstanceOf(StartError)
  expect(reason.message).toMatch(/^PostgreSQL did not start: .+ \(more in .+postgres\.log\)\.$/)
})

/** Root may write anywhere, so root looks through another user's eyes for a moment. */
const asOrdinaryUser = (work: () => void): void => {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test('a folder that may not be written to is named in one sentence', () => {
  chmodSync(folder, 0o555)
  asOrdinaryUser(() =>
    expect(() => openDataFolder(join(folder, 'data'))).toThrow(
      `The data folder ${folder}/data cannot be used: the user who starts Fairhand may not write to it.`,
    ),
  )
  chmodSync(folder, 0o700)
})

test('a full disk is one sentence, wherever it shows', () => {
  const noSpace = /^The data folder .+ cannot be used: there is no space left on its disk.*\.$/
  const data = openDataFolder(folder)
  const said = 'FATAL:  could not write lock file "postmaster.pid": No space left on device'
  expect(explain(data, said).message).toMatch(noSpace)
  const error = folderError(folder, Object.assign(new Error('write'), { code: 'ENOSPC' }))
  expect(String(error)).toMatch(new RegExp(noSpace.source.replace('^', '^StartError: ')))
})

test('a folder that cannot be used is named in one sentence', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(await reasonOf(start(join(file, 'data')))).toBe(
    `The data folder ${file}/data cannot be used: part of its path is a file, not a folder.`,
  )
  expect(existsSync(join(folder, 'postgres'))).toBe(false)
})

test('files of another major version are refused, not touched', async () => {
  mkdirSync(join(folder, 'postgres'), { mode: 0o700 })
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  expect(await reasonOf(start())).toContain('was made by PostgreSQL 17')
})
