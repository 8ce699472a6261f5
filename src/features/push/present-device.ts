/** A device as its owner sees it: never the endpoint, which is as good as a key to it. */
import { sha256Hex } from '../../kernel/sha256.ts'
import type { Context } from '../handle.ts'
import type { DeviceRow } from './queries.ts'

export const presentDevice = ({ instance }: Context, row: DeviceRow) => ({
  object: 'push_device' as const,
  id: row.id,
  livemode: instance.livemode,
  name: row.name,
  endpoint_sha256: sha256Hex(row.endpoint),
  created_at: row.created_at,
  last_sent_at: row.last_sent_at,
  last_error: row.last_error,
})
