/** A model of a requester; nothing asks it. */
import type { Caller } from '../../../src/kernel/caller.ts'
import type { World } from '../world.ts'

export const modelOf = async (world: World, owner: Caller): Promise<string> => {
  const model = await world.call('createModel', owner, {
    name: 'Helper',
    address: 'https://models.example.org/v1',
    model: 'helper-1',
    api_key: 'sk-secret',
  })
  return model.id
}
