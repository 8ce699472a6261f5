/** `fairhand import-tasks job_… tasks.csv`: many tasks, streamed from a file. */
import { createReadStream, statSync } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { type Command, Option } from 'commander'
import { importTasks, type RowType } from '../sdk/import-tasks.ts'
import { UsageError } from './exit-code.ts'
import { sessionOf } from './session.ts'
import { progressLine, type Terminal } from './terminal.ts'

const TYPES: Record<string, RowType> = {
  '.csv': 'text/csv',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
}

/** Adds `import-tasks`. */
export const addImportCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('import-tasks <job> <file>')
    .summary('Stream a CSV or JSON Lines file into a draft job')
    .description(
      'Every row is a task; all of them arrive, or none. The file is .csv with a header row, .jsonl or .ndjson; - reads stdin.',
    )
    .helpGroup('First:')
    .addOption(new Option('--type <type>', 'kind of rows on stdin').choices(['csv', 'jsonl']))
  command.action(async (job: string, file: string, options: { type?: string }) => {
    const session = sessionOf(terminal, command)
    if (session.call.dryRun)
      throw new UsageError('import-tasks has no dry run; nothing shows unless every row is good.')
    const type =
      TYPES[options.type === undefined ? extname(file).toLowerCase() : `.${options.type}`]
    if (type === undefined)
      throw new UsageError('Name the kind of rows: --type csv or --type jsonl.')
    const progress = progressLine(terminal)
    const body = counted(open(file), (bytes) =>
      progress.show(`${Math.floor(bytes / 1024 / 1024)} MB sent`),
    )
    const imported = await importTasks(session.transport, job, { type, body }, session.call)
    progress.end()
    session.print(imported)
  })
}

const open = (file: string): ReadableStream<Uint8Array> => {
  if (file === '-') return webStream(process.stdin)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`The file ${file} cannot be read.`)
  return webStream(createReadStream(file))
}

/** Node’s stream as the web’s, which `fetch` sends. */
export const webStream = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as NodeStream<Uint8Array> as unknown as ReadableStream<Uint8Array>

const counted = (
  stream: ReadableStream<Uint8Array>,
  tell: (bytes: number) => void,
): ReadableStream<Uint8Array> => {
  let bytes = 0
  return stream.pipeThrough(
    new TransformStream({
      transform: (chunk, controller) => {
        bytes += chunk.byteLength
        tell(bytes)
        controller.enqueue(chunk)
      },
    }),
  )
}
