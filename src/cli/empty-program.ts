/** The command line before it has any command: how it speaks and how it ends. */
import { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** Writes to the terminal given, and throws a CommanderError where it would end the process. */
export const emptyProgram = (terminal: Terminal): Command =>
  new Command('fairhand')
    .description('Ask people for work and pay them fairly, from the command line.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
    })
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map((one) => `<${one.name()}>`)].join(' '),
    })
    .showHelpAfterError('(--help shows what there is)')
