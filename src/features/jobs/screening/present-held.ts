import type { z } from 'zod'
import type { Screening } from '../../texts/screening-schemas.ts'
import type { HeldJob } from './contract.ts'
import type { HeldRow, ScreeningRow } from './queries.ts'

/** Why a job waits or waited, as its requester reads it. */
export const presentScreening = ({
  held_at,
  decide_until,
  findings,
  outcome,
  reason,
}: ScreeningRow): z.output<typeof Screening> => ({
  ...{ held_at, decide_until, findings, outcome, reason },
})

export const presentHeld = (row: HeldRow): z.output<typeof HeldJob> => ({
  object: 'held_job',
  job_id: row.job_id,
  livemode: row.livemode,
  title: row.title,
  requester: row.requester,
  ...presentScreening(row),
})
