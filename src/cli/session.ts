/** What every command has: where the instance is, who calls, and how the outcome is written. */
import type { Command } from 'commander'
import {
  type CallOptions,
  type Client,
  type ClientSettings,
  createClient,
  type Transport,
  transportOf,
} from '../sdk/client.ts'
import { show } from './show.ts'
import type { Terminal } from './terminal.ts'

/** The options that every command takes. */
type GlobalOptions = {
  url?: string
  key?: string
  actingAs?: string
  json?: boolean
  dryRun?: boolean
  idempotencyKey?: string
}

export type Session = {
  terminal: Terminal
  client: Client
  transport: Transport
  /** How to reach the instance, for further clients. */
  settings: ClientSettings
  json: boolean
  /** Key and dry run, as the caller asked. */
  call: CallOptions
  /** Writes the outcome: JSON on one line with --json, else in a form for people. */
  print(output: Record<string, unknown>, forPeople?: string): void
}

/** Adds the options that every command takes. */
export const addGlobalOptions = (program: Command): void => {
  program
    .option('--url <address>', 'the instance; FAIRHAND_URL, else http://localhost:8484')
    .option('--key <key>', 'an agent’s key or a sandbox worker’s token; FAIRHAND_API_KEY')
    .option('--acting-as <role>', 'for people with several roles: worker, operator or req_…')
    .option('--json', 'write JSON to stdout, and nothing else')
    .option('--dry-run', 'say what would happen; change and spend nothing')
    .option('--idempotency-key <key>', 'repeat a command safely: with the same key it is done once')
}

/** Opens the session of one command. */
export const sessionOf = (terminal: Terminal, command: Command): Session => {
  const options = command.optsWithGlobals<GlobalOptions>()
  const key = options.key ?? terminal.env.FAIRHAND_API_KEY
  return openSession(terminal, options, { key, actingAs: options.actingAs })
}

/** The same for a command that only somebody without a key may run, whatever the environment says. */
export const strangerSession = (terminal: Terminal, command: Command): Session =>
  openSession(terminal, command.optsWithGlobals<GlobalOptions>(), {})

const openSession = (
  terminal: Terminal,
  options: GlobalOptions,
  who: { key?: string | undefined; actingAs?: string | undefined },
): Session => {
  const { env, out } = terminal
  const settings = { url: options.url ?? env.FAIRHAND_URL ?? 'http://localhost:8484', ...who }
  const json = options.json === true
  return {
    terminal,
    client: createClient(settings),
    transport: transportOf(settings),
    settings,
    json,
    call: { dryRun: options.dryRun, idempotencyKey: options.idempotencyKey },
    print: (output, forPeople) => {
      out.write(json ? `${JSON.stringify(output)}\n` : (forPeople ?? show(terminal, output)))
      if (options.dryRun && !json) terminal.err.write('Dry run: nothing was changed or spent.\n')
    },
  }
}
