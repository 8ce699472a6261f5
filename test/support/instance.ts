/** A real instance as a process of its own: what `npm start` runs, on a free port and a new folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

export type StartedProcess = {
  url: string
  port: number
  folder: string
  pid: number
  /** Everything printed so far, both streams. */
  output(): string
  /** Whether the process has not ended. */
  running(): boolean
  /** Ends it; resolves with the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
}

export type StartOptions = {
  folder?: string
  port?: number
  environment?: Record<string, string>
}

/** A port that nothing listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** A new folder for an instance’s data; `removeFolder` when the test is over. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fairhand-instance-'))
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** What `npm start` gives to Node. */
const [, ...START] = packageJson.scripts.start.split(' ')

/** Starts the process and does not wait for it to serve. */
export const launch = ({ folder = newFolder(), port = 0, environment = {} }: StartOptions) => {
  const child = spawn(process.execPath, START, {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      FAIRHAND_DATA: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  return { child, folder, port, output: () => text }
}

const ended = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode ?? child.signalCode)
    : new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))

/** Waits until the process ends by itself: the code, and all it printed. */
export const outcomeOf = async ({ child, output }: ReturnType<typeof launch>) => ({
  code: await ended(child),
  output: output(),
})

/** Starts an instance and waits until `/health` answers 200. */
export const startInstance = async (options: StartOptions = {}): Promise<StartedProcess> => {
  const port = options.port ?? (await freePort())
  const launched = launch({ ...options, port })
  const { child, folder, output } = launched
  const url = `http://localhost:${port}`
  for (let tries = 0; !(await isHealthy(url)); tries++) {
    if (child.exitCode !== null || tries > 600)
      throw new Error(`the instance did not start:\n${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  // The welcome follows the first answer to /health.
  while (!output().includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 20))
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return ended(child)
  }
  const running = () => child.exitCode === null && child.signalCode === null
  return { url, port, folder, pid: child.pid ?? 0, output, running, stop }
}

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}
