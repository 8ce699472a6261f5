/**
 * The process that draws one picture and ends: it has no settings, no database and no secrets. Its
 * owner (draw.ts) ends it when it takes too long.
 */
import type { Drawing } from './blocks.ts'
import { layOut } from './lay-out.ts'

process.once('message', (drawing: Drawing) => {
  const done = (reply: { png: Uint8Array } | { error: string }) =>
    process.send?.(reply, () => process.exit())
  layOut(drawing).then(
    (png) => done({ png }),
    (error: unknown) => done({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
