/** A shell that is typed into, and all it prints. */
import { spawn } from 'node:child_process'
import { expect } from 'vitest'

export const openShell = (environment: Record<string, string>) => {
  const shell = spawn('bash', ['-e'], { env: { ...process.env, ...environment } })
  let shown = ''
  for (const stream of [shell.stdout, shell.stderr])
    stream.on('data', (chunk: Buffer) => {
      shown += chunk.toString()
    })
  /** Types the lines and waits until all of them are done; returns what they printed. */
  const type = async (lines: string, meanwhile: () => Promise<void> = async () => {}) => {
    const begin = shown.length
    shell.stdin.write(`${lines}\necho "=== done"\n`)
    await meanwhile()
    await expect
      .poll(() => shown.slice(begin) + (shell.exitCode === null ? '' : 'the shell ended'), {
        timeout: 60_000,
      })
      .toMatch(/=== done|the shell ended/)
    const printed = shown.slice(begin)
    expect(shell.exitCode, printed).toBeNull()
    return printed
  }
  return { type, close: () => shell.kill() }
}
