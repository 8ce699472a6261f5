/** What npm would publish, installed without a network into an empty folder. */
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where a package lies for whoever asks from `folder`: beside it, or in a folder above. */
const placeOf = (name: string, folder: string): string => {
  const place = join(folder, 'node_modules', name)
  if (existsSync(place)) return place
  const above = dirname(folder)
  if (above === folder) throw new Error(`${name} is not installed`)
  return placeOf(name, above)
}

/** What a manifest needs, and what that needs: from this folder instead of a registry. */
const fromHere = (manifest: string, from = dirname(manifest)): Record<string, string> => {
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'))
  const all: Record<string, string> = {}
  for (const name of Object.keys(dependencies)) {
    const place = placeOf(name, from)
    all[name] = `file:${place}`
    Object.assign(all, fromHere(join(place, 'package.json')))
  }
  return all
}

/** Builds, packs and installs. `home` is the folder of somebody’s own program. */
export const installPackage = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-package-'))
  const home = join(folder, 'home')
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  }
  const inHome = { cwd: home, env }
  const builtIn = join(folder, 'built')
  await run(process.execPath, ['scripts/build-package.ts', builtIn])
  await run('npm', ['pack', '--pack-destination', folder, '--silent'], { cwd: builtIn, env })
  const built = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  mkdirSync(home)
  const dependencies = {
    ...fromHere(join(builtIn, 'package.json'), resolve('.')),
    fairhand: `file:${join(folder, built)}`,
  }
  const manifest = { name: 'somebody', private: true, type: 'module', dependencies }
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest))
  const flags = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund']
  await run('npm', ['install', ...flags], inHome)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { home, inHome, run, remove }
}
