/** What Node keeps of compiled code: it is there after a run, never older than its file, and never needed. */
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairhand-compiled-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a file as `npm start` runs ours, with the compiled code in `cache`; gives what it prints. */
const run = (file: string, cache: string): string => {
  const ours = JSON.stringify(resolve('bin/compile-cache.js'))
  const main = join(folder, 'main.mjs')
  writeFileSync(
    main,
    `const { openCompiled, keepCompiled } = await import(${ours})
     openCompiled(${JSON.stringify(cache)})
     await import(${JSON.stringify(file)})
     keepCompiled()
     process.kill(process.pid, 'SIGKILL')`,
  )
  try {
    return execFileSync(process.execPath, [main], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

const write = (word: string): string => {
  const file = join(folder, 'said.ts')
  writeFileSync(file, `const said: string = '${word}'\nprocess.stdout.write(said)\n`)
  return file
}

test('is kept even by a process that is killed, and follows its file', () => {
  const cache = join(folder, 'cache')
  expect(run(write('one'), cache)).toBe('one')
  expect(globSync(`${cache}/**/*`).length).toBeGreaterThan(1)
  expect(run(write('one'), cache)).toBe('one')
  expect(run(write('two'), cache)).toBe('two')
})

test('is done without where it cannot be written', () => {
  const file = write('one')
  expect(run(file, join(file, 'cache'))).toBe('one')
})
