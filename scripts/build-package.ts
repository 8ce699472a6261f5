/**
 * Builds what is published: `node scripts/build-package.ts [folder]`, then `npm pack` or `npm publish` in
 * that folder. It carries the SDK and the command line as plain JavaScript with their types, and the
 * Python client; the server stays in the clone, so the package needs a few small dependencies only.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2] ?? 'dist-package')
const home = JSON.parse(readFileSync('package.json', 'utf8'))

/** What the compiled code imports; the build fails when it is something else. */
const NEEDED = ['commander', 'csv-parse', 'diff', 'markdown-it', 'yauzl', 'zod']

const manifest = {
  name: home.name,
  version: home.version,
  description: home.description,
  license: home.license,
  type: 'module',
  bin: { fairhand: 'bin/fairhand.js' },
  exports: {
    './sdk': { types: './dist/sdk/client.d.ts', default: './dist/sdk/client.js' },
    './package.json': './package.json',
  },
  files: ['bin', 'dist', 'python'],
  engines: { node: '>=22' },
  dependencies: Object.fromEntries(NEEDED.map((name) => [name, home.dependencies[name]])),
}

const IMPORT =
  /^(?:import|export)\b(?:[^'"`]*? from)? ?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm

/** Packages that compiled files import, by name. */
const importedPackages = (): string[] => {
  const files = globSync(join(folder, 'dist/**/*.{js,d.ts}'))
  const found = files
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(IMPORT)])
    .map(([, plain, dynamic]) => plain ?? dynamic ?? '')
    .filter((name) => !/^(\.|node:)/.test(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  return [...new Set(found)].sort()
}

/** Declarations keep the endings of the sources; not every compiler follows those. */
const rewriteDeclarations = (): void => {
  for (const path of globSync(join(folder, 'dist/**/*.d.ts'))) {
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replaceAll(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'))
  }
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'bin'), { recursive: true })
const compiler = resolve('node_modules/.bin/tsc')
const output = join(folder, 'dist')
execFileSync(compiler, ['-p', 'tsconfig.package.json', '--outDir', output], { stdio: 'inherit' })
rewriteDeclarations()
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
writeFileSync(
  join(folder, 'bin/fairhand.js'),
  "#!/usr/bin/env node\nimport '../dist/cli/main.js'\n",
)
chmodSync(join(folder, 'bin/fairhand.js'), 0o755)
cpSync('python/fairhand.py', join(folder, 'python/fairhand.py'))
for (const name of ['LICENSE', 'README.md']) cpSync(name, join(folder, name))

const others = importedPackages().filter((name) => !NEEDED.includes(name))
if (others.length > 0) {
  console.error(`The published code imports ${others.join(', ')}, which the package does not name.`)
  process.exitCode = 1
} else console.log(`Built ${home.name} ${home.version} in ${folder}.`)
