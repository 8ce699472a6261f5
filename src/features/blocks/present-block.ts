import type { Instance } from '../handle.ts'
import type { BlockRow } from './queries.ts'

/** A block as its requester sees it. */
export const presentBlock = ({ requester_id: _, ...row }: BlockRow, instance: Instance) => ({
  object: 'block' as const,
  livemode: instance.livemode,
  ...row,
})
