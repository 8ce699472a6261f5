/** `fairhand mcp`: the instance's MCP tools over stdin and stdout, for clients that start programs. */
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { UsageError } from './exit-code.ts'
import { createBridge } from './mcp-bridge.ts'
import { sessionOf } from './session.ts'
import type { Terminal } from './terminal.ts'

/** Adds `mcp`. */
export const addMcpCommand = (program: Command, terminal: Terminal): void => {
  const command = program
    .command('mcp')
    .summary('Serve the MCP tools over stdin and stdout')
    .description(
      'For MCP clients that start a program: every message is forwarded to the instance and its answers come back. The key comes from FAIRHAND_API_KEY. Example of a client’s settings:\n  {"mcpServers":{"fairhand":{"command":"fairhand","args":["mcp"],"env":{"FAIRHAND_URL":"…","FAIRHAND_API_KEY":"fh_…"}}}}',
    )
    .helpGroup('First:')
  command.action(async () => {
    const { settings } = sessionOf(terminal, command)
    if (settings.key === undefined)
      throw new UsageError('mcp needs an agent’s key in FAIRHAND_API_KEY.')
    const bridge = createBridge({
      url: settings.url.replace(/\/+$/, ''),
      key: settings.key,
      write: (message) => terminal.out.write(`${JSON.stringify(message)}\n`),
    })
    const lines = createInterface({ input: process.stdin })
    lines.on('line', (line) => {
      if (line.trim() !== '') void bridge.pass(line)
    })
    await new Promise((resolve) => lines.once('close', resolve))
    bridge.close()
  })
}
