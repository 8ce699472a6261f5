/** `fairhand sandbox requester`, `worker` and `people`: everything to try things out. */
import type { Command } from 'commander'
import { addPeopleCommand } from './people-command.ts'
import { strangerSession } from './session.ts'
import type { Terminal } from './terminal.ts'

/** Adds `sandbox`. */
export const addSandboxCommand = (program: Command, terminal: Terminal): void => {
  const sandbox = program
    .command('sandbox')
    .summary('Get a funded requester, a worker or a crowd, without signing in')
    .description('Only on instances that move no real money.')
    .helpGroup('First:')
  const requester = sandbox
    .command('requester')
    .description('A funded requester and an agent’s key.')
    .option('--name <text>', 'what workers see')
    .option('--currency <code>', 'its currency; EUR when left out')
  requester.action(async (options: { name?: string; currency?: 'EUR' }) => {
    const session = strangerSession(terminal, requester)
    const made = await session.client.createSandboxRequester(options, session.call)
    session.print(
      made,
      `export FAIRHAND_API_KEY=${made.key}\n# ${made.requester_id} has ${made.available.amount} ${made.available.currency} to spend\n`,
    )
  })
  const worker = sandbox.command('worker').description('A worker and its token.')
  worker.action(async () => {
    const session = strangerSession(terminal, worker)
    const made = await session.client.createSandboxWorker({}, session.call)
    session.print(
      made,
      `export FAIRHAND_API_KEY=${made.token}\n# ${made.worker_id}; in a browser: ${made.url}\n`,
    )
  })
  addPeopleCommand(sandbox, terminal)
}
