/** A device on which a worker is told; nothing is sent to it. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { newUuid } from '../../../src/kernel/id.ts'
import type { World } from '../world.ts'

export const deviceOf = async (world: World, worker: Caller): Promise<string> => {
  const device = await world.call('addPushDevice', worker, {
    name: 'Firefox · Android',
    // A browser belongs to one person at a time.
    endpoint: `https://push.example.org/${newUuid()}`,
    p256dh:
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  })
  return device.id
}
