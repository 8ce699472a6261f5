/**
 * PostgreSQL's COPY over pg, which knows the messages but offers no way to use them: rows leave and
 * enter as the server writes them, exact to the microsecond and the last digit.
 */
import type pg from 'pg'

/** What of pg's connection COPY needs; its types leave the last three out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

type Message = { chunk: Buffer }
type Command = { text: string }

/** More than this waiting to be taken, and the server is asked to wait. In bytes. */
const WAITING_MAXIMUM = 4 * 1024 * 1024

/**
 * Runs `copy … to stdout` and yields what arrives; the reader sets the pace. The session can do nothing
 * else until the last piece is taken.
 */
export const copyOut = async function* (client: pg.Client, text: string): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let bytes = 0
  let failure: Error | undefined
  let done = false
  let stream: pg.Connection['stream'] | undefined
  let { promise, resolve: wake } = Promise.withResolvers<void>()
  client.query({
    submit: (connection: pg.Connection) => {
      stream = connection.stream
      connection.query(text)
    },
    handleCopyData: ({ chunk }: Message) => {
      // The parser uses its buffer again.
      waiting.push(Buffer.from(chunk))
      bytes += chunk.length
      if (bytes > WAITING_MAXIMUM) stream?.pause()
      wake()
    },
    handleCommandComplete: () => {},
    handleError: (error: Error) => {
      failure = error
      wake()
    },
    handleReadyForQuery: () => {
      done = true
      wake()
    },
  })
  while (!done || waiting.length > 0) {
    if (failure !== undefined) throw failure
    const taken = waiting
    ;[waiting, bytes] = [[], 0]
    stream?.resume()
    yield* taken
    if (waiting.length > 0 || done) continue
    await promise
    ;({ promise, resolve: wake } = Promise.withResolvers<void>())
  }
  if (failure !== undefined) throw failure
}

/** Runs `copy … from stdin` with these bytes; returns how many rows they were. */
export const copyIn = (client: pg.Client, text: string, bytes: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    let rows = 0
    client.query({
      submit: (connection: pg.Connection) => connection.query(text),
      handleCopyInResponse: (connection: CopyConnection) => {
        send(connection, bytes).catch(reject)
      },
      handleCommandComplete: ({ text: command }: Command) => {
        rows = Number(/^COPY (\d+)$/.exec(command)?.[1] ?? 0)
      },
      handleError: (error: Error) => reject(error),
      handleReadyForQuery: () => resolve(rows),
    })
  })

/** Bytes sent at once: enough to be quick, little enough to wait for a slow server in between. */
const PIECE = 256 * 1024

const send = async (connection: CopyConnection, bytes: Buffer): Promise<void> => {
  const { stream } = connection
  for (let at = 0; at < bytes.length; at += PIECE) {
    connection.sendCopyFromChunk(bytes.subarray(at, at + PIECE))
    if (stream.writableNeedDrain) await drained(stream)
    // A connection that broke is reported by pg itself.
    if (stream.destroyed) return
  }
  connection.endCopyFrom()
}

const drained = (stream: pg.Connection['stream']): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
    if (stream.destroyed) done()
  })
