/** The protocol’s own conformance suite, run against the product’s MCP door. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { expect, test } from 'vitest'
import { fixtureApp, fixtureRun } from './support/door-fixture.ts'
import {
  conformanceHandlers,
  conformanceLibrary,
  conformanceOperations,
} from './support/doors/conformance-fixture.ts'

/** The suite knows no keys, so every request gets one on its way; all else is as it came. */
const openServer = async () => {
  const { app } = fixtureApp({
    operations: conformanceOperations,
    run: fixtureRun(conformanceHandlers()),
    library: conformanceLibrary,
  })
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('authorization', 'Bearer fh_conformance')
    return app.fetch(new Request(request, { headers }))
  }
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/mcp`
  return { url, close: () => new Promise((closed) => server.close(closed)) }
}

const SUITE = resolve('node_modules/@modelcontextprotocol/conformance/dist/index.js')

test('everything a server can be checked for passes, but for the list', async () => {
  const { url, close } = await openServer()
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-conformance-'))
  const expected = resolve('test/mcp-conformance.yml')
  const args = [SUITE, 'server', '--url', url, '--suite', 'all', '--expected-failures', expected]
  const { code, output } = await new Promise<{ code: unknown; output: string }>((done) => {
    execFile(process.execPath, args, { cwd: folder }, (error, out, err) =>
      done({ code: error?.code ?? 0, output: out + err }),
    )
  })
  await close()
  rmSync(folder, { recursive: true, force: true })
  expect(code, output).toBe(0)
}, 120_000)

test('docs/mcp.md says of everything on the list why', () => {
  const listed = [...readFileSync('test/mcp-conformance.yml', 'utf8').matchAll(/^ {2}- (\S+)$/gm)]
  const [, table = ''] = readFileSync('docs/mcp.md', 'utf8').split('| Scenario')
  const explained = [...table.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, cell = '']) =>
    cell.split(', '),
  )
  expect(explained.toSorted()).toEqual(listed.map(([, name]) => `\`${name}\``).toSorted())
})
