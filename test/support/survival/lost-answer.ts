/** A way to the database on which the answer to one COMMIT is lost, and the connection with it. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'

const COMMITTED = 'COMMIT\0'

/** Goes to the server of `to`, and loses the answer to the COMMIT that is the `lost`th on this way. */
export const losingAnswer = async (to: pg.PoolConfig, lost: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-lost-answer-'))
  const { host = 'localhost', port = 5432 } = to
  const file = `.s.PGSQL.${port}`
  const open = new Set<Socket>()
  let commits = 0
  const server = createServer((client) => {
    const there = host.startsWith('/') ? connect(join(host, file)) : connect(port, host)
    for (const socket of [client, there]) {
      open.add(socket.on('close', () => open.delete(socket)).on('error', () => {}))
    }
    client.pipe(there)
    there.on('data', (answer) => {
      if (answer.includes(COMMITTED)) commits += 1
      if (answer.includes(COMMITTED) && commits === lost) client.destroy()
      else client.write(answer)
    })
    client.on('close', () => there.destroy())
    there.on('close', () => client.destroy())
  })
  server.listen(join(folder, file))
  await once(server, 'listening')
  return {
    config: { ...to, host: folder, port },
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
