import { toPublicId } from '../../kernel/id.ts'
import type { Instance } from '../handle.ts'
import type { FileRow } from './queries.ts'

/** A file in its public form. */
export const presentFile = ({ requester_id: _, ...row }: FileRow, instance: Instance) => ({
  object: 'file' as const,
  livemode: instance.livemode,
  ...row,
  url: `${instance.public_url}/v1/files/${toPublicId('file', row.id)}/content`,
})
