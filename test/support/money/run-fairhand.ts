/** Runs the command line as a person would. */
import { spawn } from 'node:child_process'

/** What `fairhand …` wrote and how it ended. */
export const runFairhand = async (
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> => {
  const child = spawn(process.execPath, ['bin/fairhand.js', ...args], {
    env: { PATH: process.env.PATH, FAIRHAND_URL: 'http://127.0.0.1:1', ...env },
  })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    texts.out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    texts.err += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...texts }
}
