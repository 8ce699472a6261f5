/** The entry of the command `fairhand`. */

const terminal = { out: process.stdout, err: process.stderr, env: process.env }
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
const args = process.argv.slice(2)
// Works on files alone: it starts without the table of operations, in a quarter of the time.
const code =
  args[0] === 'aggregate'
    ? await (await import('./aggregate/run-aggregate.ts')).runAggregate(args, terminal)
    : await (await import('./program.ts')).runCommandLine(args, terminal)
// A command may have set a status of its own, such as time over.
process.exitCode ??= code
