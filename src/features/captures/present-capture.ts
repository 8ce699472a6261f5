import type { z } from 'zod'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import type { Instance } from '../handle.ts'
import type { Capture } from './contract.ts'
import type { CaptureRow } from './queries.ts'

/** A capture in its public form. */
export const presentCapture = (
  { livemode }: Pick<Instance, 'livemode'>,
  row: CaptureRow,
): z.output<typeof Capture> => ({
  object: 'capture',
  id: row.id,
  livemode,
  assignment_id: row.assignment_id,
  item: row.item,
  name: row.name,
  bytes: row.bytes,
  sha256: row.sha256,
  received: row.received,
  chunk_bytes: CAPTURE_LIMITS.chunk,
  taken_at: row.taken_at,
  file_id: row.file_id,
  created_at: row.created_at,
})
