/** One command for every operation, made from the table. */
import type { Command } from 'commander'
import type { OperationSpec } from '../kernel/operation.ts'
import { send } from '../sdk/transport.ts'
import { addFlags, inputFrom } from './flags.ts'
import { sessionOf } from './session.ts'
import type { Terminal } from './terminal.ts'

/** `create_job` → `create-job`. */
const commandName = (spec: OperationSpec): string => spec.name.replaceAll('_', '-')

/** Adds the command of one operation to the program, and returns it for more. */
export const addOperationCommand = (
  program: Command,
  spec: OperationSpec,
  group: string,
  terminal: Terminal,
): Command => {
  const description = [`${spec.summary}.`, spec.description].filter(Boolean).join('\n')
  const command = program
    .command(commandName(spec))
    .summary(spec.summary)
    .description(description)
    .helpGroup(`${group}:`)
  addFlags(command, spec)
  return command.action(() => runOperation(command, spec, terminal))
}

/** What the command of an operation does: one call, its output shown. */
export const runOperation = async (
  command: Command,
  spec: OperationSpec,
  terminal: Terminal,
): Promise<void> => {
  const session = sessionOf(terminal, command)
  const input = inputFrom(spec, command.args, command.opts())
  const output = (await send(session.transport, spec, input, session.call)) as Output
  session.print(output)
  if (!session.json && output.has_more === true)
    terminal.err.write(`There is more: --cursor ${output.next_cursor}\n`)
}

type Output = Record<string, unknown>
