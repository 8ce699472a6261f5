#!/usr/bin/env node
// Plain JavaScript that any Node can read: the TypeScript behind it needs Node 24, which comes with
// the package, so an older Node hands over to that one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** The Node of the npm package `node`, or undefined where its install script did not run. */
const bundledNode = () => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

const run = (node) => {
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  // The terminal sends Ctrl-C to both; the child decides, and its end is ours.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { openCompiled } = await import('./compile-cache.js')
  openCompiled()
  await import('../src/cli/main.ts')
} else {
  const node = bundledNode()
  if (node !== undefined) run(node)
  else {
    console.error(
      `Fairhand needs Node 24, which comes with its packages, but this is Node ${process.versions.node}: run "npm ci" with install scripts allowed.`,
    )
    process.exit(1)
  }
}
