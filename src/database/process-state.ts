/** What the operating system knows about a process. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * The command line of a process that really runs, undefined otherwise. A zombie (dead, but not yet
 * collected by its parent) still answers to kill(pid, 0), which misleads PostgreSQL; not us.
 */
export const commandLineOf = (pid: number): string | undefined =>
  process.platform === 'linux' ? fromProc(pid) : fromPs(pid)

export const isRunning = (pid: number): boolean => commandLineOf(pid) !== undefined

/** Whether the number is taken, be it by a zombie. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Sends a signal to a process that may be gone by now. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (exists(pid)) throw error
  }
}

const fromProc = (pid: number): string | undefined => {
  try {
    // The state follows the name, which stands in parentheses and may itself hold any character.
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .charAt(0)
    if (state === 'Z' || state === 'X') return undefined
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return undefined
  }
}

const fromPs = (pid: number): string | undefined => {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  if (status !== 0 || /^\s*Z/.test(stdout)) return undefined
  return stdout.trim().replace(/^\S+\s+/, '')
}
