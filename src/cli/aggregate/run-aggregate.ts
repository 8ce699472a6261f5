/** `fairhand aggregate` by itself. */
import { CommanderError } from 'commander'
import { emptyProgram } from '../empty-program.ts'
import { EXIT, UsageError } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { addAggregateCommand } from './aggregate-command.ts'

/** Runs the one command and returns its exit status. */
export const runAggregate = async (args: string[], terminal: Terminal): Promise<number> => {
  const program = emptyProgram(terminal).option('--json', 'write JSON to stdout, and nothing else')
  addAggregateCommand(program, terminal)
  try {
    await program.parseAsync(args, { from: 'user' })
    return EXIT.ok
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (!(error instanceof UsageError)) throw error
    terminal.err.write(`${error.message}\n`)
    return EXIT.usage
  }
}
