/** The entry of the command `fairhand`. */
import { runCommandLine } from './program.ts'

const terminal = { out: process.stdout, err: process.stderr, env: process.env }
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
const code = await runCommandLine(process.argv.slice(2), terminal)
// A command may have set a status of its own, such as time over.
process.exitCode ??= code
