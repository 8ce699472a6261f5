/**
 * The tests on PostgreSQL servers as people run them themselves: the one that npm brings and those
 * installed under /usr/lib/postgresql (15 and newer), each with one role and with two. The servers are
 * private ones under the temporary folder. Words on the command line pick test files:
 * `npm run test:own-server -- src/ledger`. Ends with status 1 when a run failed.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from '../src/database/binaries.ts'
import { cleanEnvironment } from '../src/database/cluster.ts'
import { type DataFolder, openDataFolder, SOCKET_PORT } from '../src/database/data-folder.ts'
import { claimOwnership } from '../src/database/ownership.ts'
import { findPostmaster, spawnPostmaster, stopPostmaster } from '../src/database/postmaster.ts'
import { chooseRunAs, commandAs, ownerOf } from '../src/database/run-as.ts'
import { serverSettings, THROWAWAY_SETTINGS } from '../src/database/server-settings.ts'
import { fastFolder } from '../test/support/database-server.ts'

/** Every server program on this machine that Fairhand supports. */
const installed = (): Binaries[] => {
  const folders = globSync('/usr/lib/postgresql/*/bin').sort()
  const supported = folders.filter((folder) => Number(folder.split('/')[4]) >= 15)
  const found = supported.map((folder) => ({
    postgres: join(folder, 'postgres'),
    initdb: join(folder, 'initdb'),
  }))
  return [...found.filter(({ initdb }) => existsSync(initdb)), findBinaries()]
}

type Server = { address: string; stop: () => Promise<void> }

const start = async (binaries: Binaries): Promise<Server> => {
  const folder = mkdtempSync(join(fastFolder(), 'fairhand-own-'))
  const data = openDataFolder(folder)
  const runAs = makeCluster(data, binaries)
  const settings = serverSettings(data.cluster, THROWAWAY_SETTINGS)
  const starting = spawnPostmaster({ data, binaries, runAs, socketFolder: data.cluster, settings })
  for (;;) {
    if (starting.hasExited()) throw new Error(starting.output())
    const claim = findPostmaster(data) && (await claimOwnership(data.cluster, undefined))
    if (claim?.outcome === 'held') {
      await claim.session.end()
      break
    }
    await sleep(50)
  }
  const stop = async (): Promise<void> => {
    const server = findPostmaster(data)
    if (server !== undefined) await stopPostmaster(server.pid)
    rmSync(folder, { recursive: true, force: true })
  }
  const host = encodeURIComponent(data.cluster)
  const address = `postgres://postgres@localhost/postgres?host=${host}&port=${SOCKET_PORT}`
  return { address, stop }
}

/** As a person would make one: with the locale of most servers, not with our own settings. */
const makeCluster = (data: DataFolder, { initdb, postgres }: Binaries) => {
  const runAs = chooseRunAs(data.path, data.cluster, postgres)
  mkdirSync(data.cluster, { mode: 0o700 })
  const owner = ownerOf(runAs)
  if (owner !== undefined) chownSync(data.cluster, owner.uid, owner.gid)
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust', '--username=postgres']
  const { command, ...spawned } = commandAs(runAs, initdb, [
    `--pgdata=${data.cluster}`,
    '--no-sync',
    ...flags,
  ])
  const { status, stderr } = spawnSync(command, spawned.arguments, {
    ...spawned.options,
    cwd: '/',
    encoding: 'utf8',
    env: cleanEnvironment(),
  })
  if (status !== 0) throw new Error(stderr)
  return chooseRunAs(data.path, data.cluster, postgres)
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  testResults: { name: string; assertionResults: unknown[] }[]
}

/** Runs the tests; the line says how many held, and how many set up their own number of roles. */
const runTests = async (address: string, roles: 1 | 2): Promise<{ line: string; ok: boolean }> => {
  const folder = mkdtempSync(join(fastFolder(), 'fairhand-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        FAIRHAND_TEST_DATABASE_URL: address,
        FAIRHAND_TEST_ROLES: String(roles),
      },
    },
  )
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (!existsSync(file)) return { line: `ended with ${code} before the report`, ok: false }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  rmSync(folder, { recursive: true, force: true })
  const own = report.testResults
    .filter(({ name }) => readFileSync(name, 'utf8').includes('databaseWithRoles('))
    .reduce((sum, { assertionResults }) => sum + assertionResults.length, 0)
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report
  const line = `${passed} passed, ${failed} failed, ${skipped} skipped; ${own} of them in files that set up one or two roles themselves`
  return { line, ok: code === 0 && skipped === 0 }
}

const lines: string[] = []
let well = true
for (const binaries of installed()) {
  const { stdout } = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
  const server = await start(binaries)
  try {
    for (const roles of [1, 2] as const) {
      const { line, ok } = await runTests(server.address, roles)
      lines.push(`${stdout.trim()}, ${roles === 1 ? 'one role' : 'two roles'}: ${line}`)
      well &&= ok
    }
  } finally {
    await server.stop()
  }
}
console.log(lines.join('\n'))
process.exitCode = well ? 0 : 1
