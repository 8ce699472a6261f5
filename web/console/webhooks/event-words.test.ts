import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { EVENT_TYPES } from '../../../src/features/events/event-schemas.ts'

test('the groups offered hold every type that the instance knows in them', async () => {
  const server = await createServer({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'silent',
  })
  const { TYPES } = (await server.ssrLoadModule('/console/webhooks/event-words.ts')) as {
    TYPES: Record<string, string[]>
  }
  await server.close()
  for (const [group, types] of Object.entries(TYPES)) {
    const known = Object.keys(EVENT_TYPES).filter((type) => type.startsWith(`${group}.`))
    expect([...types].sort(), `add the new types to ${group}`).toEqual(known.sort())
  }
}, 30_000)
