/** `fairhand backup`, `fairhand restore` and `fairhand move-files`: a program of its own (src/backup), like the operator’s. */
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { handOver } from './operator-commands.ts'

const BACKUP = fileURLToPath(new URL('../backup/main.ts', import.meta.url))

/** Adds the three commands. */
export const addBackupCommands = (program: Command): void => {
  program
    .command('backup <file>')
    .summary('Keep everything in one file, also while the instance runs')
    .description(
      'Rows, stored files and secrets of FAIRHAND_DATA or DATABASE_URL, as of one moment. Whoever has the file can sign in as anybody: keep it like a key.',
    )
    .helpGroup('On the machine of the instance:')
    .action((file: string, _, command: Command) => handOver(BACKUP, ['backup', file], command))
  program
    .command('restore <file>')
    .summary('Make an instance from a backup, in an empty folder and database')
    .description(
      'Into FAIRHAND_DATA, and DATABASE_URL when that is set. Looks at the whole file first, audits the books, and leaves nothing behind when something is wrong.',
    )
    .option('--sha256 <hash>', 'refuse any file but this one; `backup` told the hash')
    .helpGroup('On the machine of the instance:')
    .action((file: string, { sha256 }: { sha256?: string }, command: Command) => {
      const hash = sha256 === undefined ? [] : ['--sha256', sha256]
      return handOver(BACKUP, ['restore', file, ...hash], command)
    })
  program
    .command('move-files')
    .summary('Copy stored files from the data folder into the bucket of the settings')
    .description(
      'From FAIRHAND_DATA to FAIRHAND_FILES_S3_URL, also while the instance runs. Nothing is taken away; given again it copies what is missing.',
    )
    .helpGroup('On the machine of the instance:')
    .action((_, command: Command) => handOver(BACKUP, ['move-files'], command))
}
