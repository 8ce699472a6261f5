/** `fairhand import-form --file layout.xml`: the layout from a file or from stdin instead of a flag. */
import { readFileSync, statSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { OperationSpec } from '../../kernel/operation.ts'
import { UsageError } from '../exit-code.ts'
import { runOperation } from '../operation-command.ts'
import type { Terminal } from '../terminal.ts'

/** Adds `--file` to the command of import_form. */
export const bringLayout = (command: Command, spec: OperationSpec, terminal: Terminal): void => {
  command.addOption(new Option('--file <path>', 'the layout from this file; - reads stdin'))
  command.action(async () => {
    const { file } = command.opts<{ file?: string }>()
    if (file !== undefined) {
      if (command.getOptionValue('source') !== undefined)
        throw new UsageError('Give either --file or --source.')
      command.setOptionValue('source', textOf(file))
    }
    await runOperation(command, spec, terminal)
  })
}

const textOf = (file: string): string => {
  if (file !== '-' && !statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`The file ${file} cannot be read.`)
  return readFileSync(file === '-' ? 0 : file, 'utf8')
}
