/** `fairhand add-tasks job_… --files photos/`: tasks with the pictures and sounds of a folder or an archive. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import type { Form } from '../../forms/form.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { type FileFault, uploadFiles } from '../../sdk/client.ts'
import { importTasks } from '../../sdk/import-tasks.ts'
import { UsageError } from '../exit-code.ts'
import { webStream } from '../import-command.ts'
import { runOperation } from '../operation-command.ts'
import { type Session, sessionOf } from '../session.ts'
import { progressLine, type Terminal } from '../terminal.ts'
import { type FileSource, openSource } from './file-source.ts'
import { type FileTable, fileTable, jsonLinesOf } from './file-table.ts'

type Options = { files?: string; rows?: string; map?: string[] }

/** Adds the flags for files to the command; without them it stays the operation. */
export const bringFiles = (command: Command, spec: OperationSpec, terminal: Terminal): void => {
  const each = (value: string, before: string[] = []) => [...before, value]
  command
    .option('--files <place>', 'a folder or a zip archive with the pictures and sounds')
    .option('--rows <table>', 'a .csv or .jsonl that names the files; else each file is a task')
    .option('--map <field=column>', 'fills a field from a column of another name; repeat it', each)
    .action(async () => {
      const options = command.opts<Options>()
      const { files } = options
      if (files === undefined) return runOperation(command, spec, terminal)
      const [job_id] = command.args
      if (job_id === undefined) throw new UsageError('add-tasks needs <job_id>.')
      const session = sessionOf(terminal, command)
      const source = await openSource(files)
      await addTasks(session, job_id, source, options).finally(source.close)
    })
}

const addTasks = async (
  session: Session,
  job_id: string,
  source: FileSource,
  { rows, map = [] }: Options,
): Promise<void> => {
  const { client, call, transport, terminal } = session
  const form = (await client.getJob({ job_id })).form as Form
  const table = fileTable(source, form, { rows, map })
  const needed = await neededFiles(table)
  if (call.dryRun) return session.print({ job_id, tasks: needed.rows, files: needed.names.length })
  const progress = progressLine(terminal)
  const { ids, faults } = await uploadFiles({ client, transport }, needed.names, source.read, {
    lanes: FILE_LIMITS.import_lanes,
    onProgress: (done, sent) => progress.show(progressText(done, needed.names.length, sent)),
  }).finally(progress.end)
  if (faults.length > 0) throw unusable(faults)
  const lines = () => jsonLinesOf(table, form, ids)
  const idempotencyKey = call.idempotencyKey ?? (await keyOf(job_id, lines()))
  const body = webStream(Readable.from(encoded(lines())))
  const sent = { type: 'application/x-ndjson' as const, body }
  session.print(await importTasks(transport, job_id, sent, { ...call, idempotencyKey }))
}

const progressText = (done: number, all: number, sent: number): string =>
  `${done} of ${all} files, ${sent} of them sent now`

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}

/** What the rows want, each once, and how many rows there are. Throws a UsageError that names bad lines. */
const neededFiles = async (table: FileTable): Promise<{ names: string[]; rows: number }> => {
  const names = new Set<string>()
  const faults: string[] = []
  let rows = 0
  for await (const row of table.rows()) {
    rows += 1
    if ('fault' in row) faults.push(`line ${row.line}: ${row.fault}. ${row.hint}`)
    else for (const [, name] of row.files) names.add(name)
    if (faults.length >= LIMITS.row_errors) break
  }
  if (faults.length > 0) throw new UsageError(`Nothing was sent.\n${faults.join('\n')}`)
  if (rows === 0) throw new UsageError('The table has no rows.')
  return { names: [...names], rows }
}

const unusable = (faults: FileFault[]): UsageError => {
  const shown = faults.slice(0, LIMITS.row_errors)
  const lines = shown.map(({ name, error }) => `${name}: ${error.message} ${error.hint}`)
  return new UsageError(
    `${faults.length} files cannot be used; no task was added, and what was sent is kept for the next try.\n${lines.join('\n')}`,
  )
}

/** The same tasks for the same job have the same key: the command repeated adds nothing twice. */
const keyOf = async (job_id: string, lines: AsyncIterable<string>): Promise<string> => {
  const hash = createHash('sha256').update(`${job_id}\n`)
  for await (const line of lines) hash.update(line)
  return `files:${hash.digest('hex')}`
}
