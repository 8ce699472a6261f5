/** An S3-compatible store: a real server as a process of its own, with one bucket in a new folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Settings } from '../../../src/config.ts'
import { eventually } from '../eventually.ts'
import { freePort } from '../instance.ts'

export type Bucket = Awaited<ReturnType<typeof startBucket>>

const startServer = async (folder: string, port: number) => {
  const options = {
    address: '127.0.0.1',
    port,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'files' }],
  }
  // The package is published without its own command.
  const program = `new (require('@20minutes/s3rver'))(${JSON.stringify(options)}).run()`
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}/`
  await eventually(
    () =>
      fetch(address).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status > 0,
  )
  if (child.exitCode !== null) throw new Error('the store of files did not start')
  return child
}

/** A bucket that can be stopped, as if the power went, and started again with what it holds. */
export const startBucket = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-bucket-'))
  const port = await freePort()
  const start = () => startServer(folder, port)
  let child = await start()
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  const settings: S3Settings = {
    url: `http://127.0.0.1:${port}/files/of-one-instance`,
    region: 'us-east-1',
    key_id: 'S3RVER',
    secret: 'S3RVER',
  }
  return {
    settings,
    /** The same as a process is told. */
    environment: {
      FAIRHAND_FILES_S3_URL: settings.url,
      FAIRHAND_FILES_S3_KEY_ID: settings.key_id,
      FAIRHAND_FILES_S3_SECRET: settings.secret,
    },
    stop,
    again: async () => {
      child = await start()
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
