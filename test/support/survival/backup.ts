/** What an operator types: `fairhand backup …` and `fairhand restore …`. */
import { spawn } from 'node:child_process'

export type Outcome = { code: number | null; said: string; made: Record<string, unknown> }

/** Runs one of the commands with --json, so that the outcome can be read. */
export const run = (
  data: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/fairhand.js', ...args, '--json'], {
      env: { PATH: process.env.PATH, FAIRHAND_DATA: data, ...environment },
    })
    let [out, said] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('close', (code) => resolve({ code, said, made: out === '' ? {} : JSON.parse(out) }))
  })
