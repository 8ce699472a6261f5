/** The command line: the operations of the table, and a few commands made for people. */
import { type Command, CommanderError } from 'commander'
import type { CallerKind } from '../kernel/caller.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { operationList } from '../operations.ts'
import { FairhandError } from '../sdk/client.ts'
import { addAggregateCommand } from './aggregate/aggregate-command.ts'
import { addAskCommand } from './ask-command.ts'
import { addBackupCommands } from './backup-commands.ts'
import { emptyProgram } from './empty-program.ts'
import { EXIT, exitCodeOf, UsageError } from './exit-code.ts'
import { addExportCommand } from './export-command.ts'
import { bringFiles } from './files/bring-files.ts'
import { bringLayout } from './files/bring-layout.ts'
import { addImportCommand } from './import-command.ts'
import { addMcpCommand } from './mcp-command.ts'
import { addOperationCommand } from './operation-command.ts'
import { addOperatorCommands } from './operator-commands.ts'
import { addSandboxCommand } from './sandbox-command.ts'
import { addGlobalOptions } from './session.ts'
import { styled, type Terminal } from './terminal.ts'
import { addVerifyCommand } from './verify-command.ts'
import { addWagesCommand } from './wages-command.ts'

/** Runs one command line (without `node` and the script) and returns its exit status. */
export const runCommandLine = async (args: string[], terminal: Terminal): Promise<number> => {
  const program = createProgram(terminal)
  try {
    await program.parseAsync(args, { from: 'user' })
    return EXIT.ok
  } catch (error) {
    return refused(error, terminal, args.includes('--json'))
  }
}

const createProgram = (terminal: Terminal): Command => {
  const program = emptyProgram(terminal).addHelpText('after', HELP)
  addGlobalOptions(program)
  addAskCommand(program, terminal)
  addSandboxCommand(program, terminal)
  addImportCommand(program, terminal)
  addExportCommand(program, terminal)
  addMcpCommand(program, terminal)
  addVerifyCommand(program, terminal)
  addAggregateCommand(program, terminal)
  addWagesCommand(program, terminal)
  addOperatorCommands(program)
  addBackupCommands(program)
  for (const spec of operationList)
    if (spec.allow.some((kind) => kind !== 'system')) addOne(program, spec, terminal)
  return program
}

/** Adding tasks and reading layouts take files; every other command is its operation and no more. */
const addOne = (program: Command, spec: OperationSpec, terminal: Terminal): void => {
  const command = addOperationCommand(program, spec, groupOf(spec), terminal)
  if (spec.name === 'add_tasks') bringFiles(command, spec, terminal)
  if (spec.name === 'import_form') bringLayout(command, spec, terminal)
}

const HELP = `
Examples:
  eval "$(fairhand sandbox requester)"
  fairhand ask "Is this shop open now?" --options yes,no --image door.jpg --answers 3 --max-cost 3.00 --wait
  fairhand create-job --body @job.json --json
  fairhand import-tasks job_… tasks.csv
  fairhand add-tasks job_… --files photos/ --map image=file
  fairhand aggregate answers.csv --truth truth.csv

Exit status: 0 done, 1 failed, 2 wrong usage, 3 not allowed, 4 not found, 5 budget or limit, 6 conflict, 7 time over.`

/** For whom an operation is, the first that fits. */
const GROUPS: readonly [CallerKind, string][] = [
  ['agent', 'For requesters and their agents'],
  ['person', 'For people with an account'],
  ['worker', 'For workers'],
  ['owner', 'For members of a requester'],
  ['operator', 'For operators'],
]

const groupOf = (spec: OperationSpec): string =>
  GROUPS.find(([kind]) => spec.allow.includes(kind))?.[1] ?? 'For everybody'

/** Tells what went wrong on stderr; with --json as JSON, so that stdout stays data. */
const refused = (error: unknown, terminal: Terminal, json: boolean): number => {
  const { err } = terminal
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof UsageError) {
    err.write(`${error.message}\n`)
    return EXIT.usage
  }
  if (!(error instanceof FairhandError)) throw error
  const { code, status, message: detail, hint, retryable, requestId, errors } = error
  if (json) {
    const problem = { code, status, detail, hint, retryable, request_id: requestId, errors }
    err.write(`${JSON.stringify(problem)}\n`)
    return exitCodeOf(error)
  }
  const shown = errors
    .filter(({ pointer }) => !detail.includes(pointer))
    .map(({ pointer, message, hint: how }) => `  ${pointer}: ${message}${how ? ` ${how}` : ''}\n`)
  err.write(`${styled(terminal, err, 'red', detail)}\n${shown.join('')}${hint}\n`)
  err.write(
    styled(
      terminal,
      err,
      'dim',
      `${code}${requestId === undefined ? '' : `, request ${requestId}`}\n`,
    ),
  )
  return exitCodeOf(error)
}
