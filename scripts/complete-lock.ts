/**
 * Completes package-lock.json after a change of dependencies: `node scripts/complete-lock.ts`. With
 * `--check` it changes nothing and fails when the file is not complete.
 *
 * npm leaves out the binaries of platforms it cannot see in the registry it was run against; on such
 * a platform `npm ci` then refuses the whole file ("Missing: … from lock file"). Their names, versions
 * and platforms follow from the packages that list them, so they are added here. Addresses of
 * registries are taken out, so that everybody's own registry is asked.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type LockedPackage = {
  version?: string
  resolved?: string
  link?: boolean
  dev?: boolean
  devOptional?: boolean
  optionalDependencies?: Record<string, string>
  [more: string]: unknown
}
type Packages = Record<string, LockedPackage>

const LOCK = 'package-lock.json'

/** The words of package names that say which system a binary is for, as npm calls the system. */
const SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  fsevents: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
}

const PROCESSORS: Record<string, string> = Object.fromEntries(
  'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'
    .split(' ')
    .map((cpu) => [cpu, cpu]),
)

/** Where Node would find `name` for the package at `path`: below it, or further up. */
const find = (packages: Packages, path: string, name: string): string | undefined => {
  const place = `${path === '' ? '' : `${path}/`}node_modules/${name}`
  if (packages[place] !== undefined) return place
  return path === '' ? undefined : find(packages, folderAbove(path), name)
}

/** `node_modules/a/node_modules/b` lies in `node_modules/a`, and that in ``. */
const folderAbove = (path: string): string =>
  path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))

const platformOf = (name: string): { os: string[]; cpu: string[]; libc: string[] } => {
  const words = name.toLowerCase().split(/[-/_.]/)
  const os = words.flatMap((word) => SYSTEMS[word] ?? [])
  const cpu = words.flatMap((word) => PROCESSORS[word] ?? [])
  if (os.length === 0 && cpu.length === 0) {
    throw new Error(`The name of ${name} does not say its platform; teach complete-lock.ts.`)
  }
  return { os, cpu, libc: words.some((word) => word.includes('musl')) ? ['musl'] : [] }
}

/** What npm would have written, had it seen the package; in npm's order of members. */
const entryFor = (name: string, version: string, parent: LockedPackage): LockedPackage => {
  const { os, cpu, libc } = platformOf(name)
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(parent.devOptional && { devOptional: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

/** The packages with everything that was missing, in npm's order. */
const complete = (given: Packages): Packages => {
  const packages: Packages = { ...given }
  for (const [path, parent] of Object.entries(given)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const place = find(packages, path, name)
      const version = range.replace(/^[\^~>=]+/, '')
      const exact = version === range
      if (place !== undefined && (!exact || packages[place]?.version === version)) continue
      // Another version above keeps its place; this one goes below the package that wants it.
      const home = place === undefined ? '' : `${path}/`
      packages[`${home}node_modules/${name}`] = entryFor(name, version, parent)
    }
  }
  for (const entry of Object.values(packages)) if (!entry.link) delete entry.resolved
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return Object.fromEntries(sorted)
}

const before = readFileSync(LOCK, 'utf8')
const lock: { packages: Packages } = JSON.parse(before)
const count = Object.keys(lock.packages).length
lock.packages = complete(lock.packages)
const after = `${JSON.stringify(lock, null, 2)}\n`

if (after === before) {
  console.log(`${LOCK} is complete.`)
} else if (process.argv.includes('--check')) {
  console.error(`${LOCK} is not complete. Run node scripts/complete-lock.ts and commit the result.`)
  process.exitCode = 1
} else {
  writeFileSync(LOCK, after)
  console.log(`Added ${Object.keys(lock.packages).length - count} packages to ${LOCK}.`)
}
