/**
 * `fairhand audit`, `fairhand sign-in-link` and `fairhand doctor`: the operator's commands, which open the database
 * itself. They are a program of their own (src/operator.ts), because nothing here may reach inside.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { UsageError } from './exit-code.ts'

const OPERATOR = fileURLToPath(new URL('../operator.ts', import.meta.url))

/** Adds the commands that hand over to the operator's program. */
export const addOperatorCommands = (program: Command): void => {
  program
    .command('audit')
    .summary('Recompute every balance from the transfers; opens the database')
    .description(
      'Reads the database of FAIRHAND_DATA or DATABASE_URL, also beside a running instance. Ends with status 1 on a cent of difference.',
    )
    .helpGroup('On the machine of the instance:')
    .action((_, command: Command) => handOver(OPERATOR, ['audit'], command))
  program
    .command('sign-in-link <email>')
    .summary('Make a sign-in link to hand over; opens the database')
    .description('For the operator of FAIRHAND_DATA or DATABASE_URL. Works once, for an hour.')
    .helpGroup('On the machine of the instance:')
    .action((email: string, _, command: Command) =>
      handOver(OPERATOR, ['sign-in-link', email], command),
    )
  program
    .command('doctor')
    .summary('Say what this instance is missing for real money; opens the database')
    .description(
      'Reads the settings, the folders and the database of FAIRHAND_DATA or DATABASE_URL, also before the first start. Ends with status 1 while something is missing; an instance with real money does not start until then.',
    )
    .option('--live', 'on a sandbox, too: what real money would need')
    .helpGroup('On the machine of the instance:')
    .action(({ live }: { live?: boolean }, command: Command) =>
      handOver(OPERATOR, ['doctor', ...(live ? ['--live'] : [])], command),
    )
}

/** Runs another program of this package in this one’s place; its exit status becomes ours. */
export const handOver = async (file: string, args: string[], command: Command): Promise<void> => {
  // The published package has no server in it.
  if (!existsSync(file))
    throw new UsageError(`${args[0]} opens the database: run it in the folder of the instance.`)
  const json = command.optsWithGlobals<{ json?: boolean }>().json === true ? ['--json'] : []
  const child = spawn(process.execPath, [file, ...args, ...json], { stdio: 'inherit' })
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
