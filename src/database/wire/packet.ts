/**
 * Statements in packets. What is asked of one connection in one turn of the event loop is sent in one
 * write and answered in one: a journey to the server wakes two processes, and costs more than most of
 * the statements themselves. A statement is planned, and its columns are described, once for each
 * connection. When one fails, those behind it in the packet are not run and fail with it.
 */
import type { QueryResult } from 'kysely'
import type pg from 'pg'
import { LIMITS } from '../../kernel/limits.ts'
import { packetOf, type Statement } from './bytes.ts'

/** Asks for one statement. Throws what the server or a lost connection says. */
export const ask = <R>(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<QueryResult<R>> => {
  const line = lineOf(client)
  return new Promise((resolve, reject) => {
    line.waiting.push({ text, values, rows: [], resolve: resolve as Asked['resolve'], reject })
    if (!line.busy && line.waiting.length === 1) process.nextTick(() => sendPacket(line))
  })
}

type Asked = {
  text: string
  values: readonly unknown[]
  rows: Record<string, unknown>[]
  shape?: Shape | undefined
  /** What the server says it did. */
  tag?: string
  /** A value that arrived and could not be read. */
  fault?: unknown
  resolve(result: QueryResult<Record<string, unknown>>): void
  reject(error: unknown): void
}

/** The columns of an answer, and how each is read. */
type Shape = { names: string[]; read: ((text: string) => unknown)[] }

/** What one connection is asked, and which statements it has prepared; by their text. */
type Line = {
  client: pg.PoolClient
  waiting: Asked[]
  busy: boolean
  prepared: Map<string, { name: string; shape: Shape | undefined }>
  /** Names given out; one that may or may not have been prepared is not used again. */
  names: number
  /** A statement was prepared before somebody changed its table: only a new connection helps. */
  outdated: boolean
}

const lines = new WeakMap<pg.PoolClient, Line>()

const lineOf = (client: pg.PoolClient): Line => {
  let line = lines.get(client)
  if (line === undefined) {
    line = { client, waiting: [], busy: false, prepared: new Map(), names: 0, outdated: false }
    lines.set(client, line)
  }
  return line
}

/** Whether a connection is to be given up, because what it has prepared does not hold any more. */
export const isOutdated = (client: pg.PoolClient): boolean => lineOf(client).outdated

/** A statement’s table was changed under it. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && error.message === 'cached plan must not change result type'

/** Sends all that waits. pg calls what it is given here as the answers arrive. */
const sendPacket = (line: Line): void => {
  const packet = line.waiting
  line.waiting = []
  line.busy = true
  line.client.query(submittable(line, packet) as never)
}

/** pg’s own interface for queries that speak the protocol themselves, as cursors do. */
const submittable = (line: Line, packet: Asked[]) => {
  let at = 0
  const named = new Map<string, string>()
  // What is checked at the commit fails behind the last answer, so nothing is done before the end.
  const settle = (): void => packet.slice(0, at).forEach(answer)
  const end = (): void => {
    line.busy = false
    if (line.waiting.length > 0) sendPacket(line)
  }
  const complete = (tag: string): void => {
    const asked = packet[at++]
    if (asked === undefined) return
    const name = named.get(asked.text)
    if (name !== undefined) line.prepared.set(asked.text, { name, shape: asked.shape })
    asked.tag = tag
  }
  return {
    // What cannot be written is not sent; pg then reports the error to all of the packet.
    submit: (connection: pg.Connection): Error | null => {
      try {
        streamOf(connection).write(bytesOf(line, packet, named))
        return null
      } catch (error) {
        return error as Error
      }
    },
    // Called by pg when it cannot even begin, and when it has nothing else to call.
    callback: (): void => {},
    handleRowDescription: ({ fields }: { fields: pg.FieldDef[] }): void => {
      const asked = packet[at]
      if (asked) asked.shape = shapeOf(line.client, fields)
    },
    handleDataRow: ({ fields }: { fields: (string | null)[] }): void => addRow(packet[at], fields),
    handleCommandComplete: ({ text }: { text: string }): void => complete(text),
    handleEmptyQuery: (): void => complete(''),
    handleReadyForQuery: (): void => {
      settle()
      end()
    },
    // What was answered before a failure may tell why it came; a failure behind the last is the commit's.
    // pg lets go of a query that failed; the next packet waits in pg until the server is ready.
    handleError: (error: unknown): void => {
      line.outdated ||= isStale(error)
      if (at < packet.length) settle()
      for (const asked of packet) asked.reject(error)
      at = packet.length
      end()
    },
  }
}

const answer = ({ fault, tag, rows, resolve, reject }: Asked): void =>
  fault === undefined ? resolve(resultOf(tag ?? '', rows)) : reject(fault)

const streamOf = (connection: pg.Connection): { write(bytes: Uint8Array): void } =>
  (connection as unknown as { stream: { write(bytes: Uint8Array): void } }).stream

/** The bytes of a packet; statements that are new on this connection are prepared on the way. */
const bytesOf = (line: Line, packet: readonly Asked[], named: Map<string, string>): Buffer => {
  const statements: Statement[] = []
  for (const asked of packet) {
    const { text, values } = asked
    const known = line.prepared.get(text)
    asked.shape = known?.shape
    const name = known?.name ?? named.get(text) ?? newName(line)
    const standing = known !== undefined || (name !== '' && named.has(text))
    if (!standing && name !== '') named.set(text, name)
    statements.push({ name, text: standing ? undefined : text, values, described: !known })
  }
  return packetOf(statements)
}

/** A new name for a statement; none once there are very many, and it is planned at each use. */
const newName = (line: Line): string => {
  if (line.names >= LIMITS.database_prepared) return ''
  line.names += 1
  return `s${line.names}`
}

const shapeOf = (client: pg.PoolClient, fields: pg.FieldDef[]): Shape => ({
  names: fields.map(({ name }) => name),
  read: fields.map(({ dataTypeID }) => client.getTypeParser(dataTypeID, 'text')),
})

const addRow = (asked: Asked | undefined, values: (string | null)[]): void => {
  if (asked?.shape === undefined) return
  const { names, read } = asked.shape
  const row: Record<string, unknown> = {}
  try {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? null
      row[names[index] as string] = value === null ? null : read[index]?.(value)
    }
    asked.rows.push(row)
  } catch (error) {
    asked.fault = error
  }
}

const COUNTING = /^(INSERT \d+|UPDATE|DELETE|MERGE) (\d+)$/
const ENDING = /^(COMMIT|ROLLBACK)$/

/** `tag` is what the server says it did, such as `INSERT 0 1`. */
const resultOf = (
  tag: string,
  rows: Record<string, unknown>[],
): QueryResult<Record<string, unknown>> => {
  const count = COUNTING.exec(tag)?.[2]
  if (count !== undefined) return { rows, numAffectedRows: BigInt(count) }
  return ENDING.test(tag) ? { rows: [{ command: tag }] } : { rows }
}
