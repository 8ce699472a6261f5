/**
 * Why somebody sees the work they see. Whoever adds a filter on people adds its reason to the list in
 * no-work-schemas.ts, and to the query that sorts the open jobs.
 */
import type { Uuid } from '../../kernel/id.ts'
import type { BlockReason } from '../standing/block-schemas.ts'
import type { StandingRow } from '../standing/gate-queries.ts'
import { placesAtOnce, takesWork } from '../standing/standing.ts'
import type { NoWorkReason } from './no-work-schemas.ts'

/** How the open jobs look to one person; `open` are those that list_work shows. */
export const JOB_CLASSES = [
  'open',
  'all_places_taken',
  'already_had',
  'same_payee',
  'own_requester',
  'not_in_audience',
  'screened_out',
  'other_layer',
  'test_needed',
  'content_not_agreed',
  'flagged_time_used',
  'content_reported',
  'under_gate',
  'minimum_not_covered',
  'blocked_by_requester',
  'deranked',
] as const satisfies readonly (NoWorkReason | 'open')[]
export type JobClass = (typeof JOB_CLASSES)[number]

/** Reasons told by how many jobs they concern; the others name each requester. */
const BY_JOBS = [
  'all_places_taken',
  'already_had',
  'same_payee',
  'own_requester',
  'not_in_audience',
  'screened_out',
  'other_layer',
  'test_needed',
  'content_not_agreed',
  'flagged_time_used',
  'content_reported',
  'under_gate',
  'minimum_not_covered',
] as const

export type Reason = {
  reason: NoWorkReason
  jobs: number | null
  requester: string | null
  block_reason: BlockReason | null
  case_id: Uuid | null
  since: Date | null
  until: Date | null
}

/** What stands about the person: restrictions in force, notices, blocks. */
export type Standing = {
  row: StandingRow
  /** Open jobs by how they look to the person. */
  jobs: Partial<Record<JobClass, number>>
  decisions: Reason[]
  blocks: Reason[]
  /** When there will be time for flagged work again. */
  more_from: Date | null
}

const plain = (reason: NoWorkReason, jobs: number | null = null): Reason => ({
  reason,
  jobs,
  requester: null,
  block_reason: null,
  case_id: null,
  since: null,
  until: null,
})

const toldOf = (
  reason: NoWorkReason,
  jobs: number | undefined,
  more_from: Date | null,
): Reason => ({
  ...plain(reason, jobs),
  until: reason === 'flagged_time_used' ? more_from : null,
})

/** The reasons, the gravest first. Never empty: every open job has a class, and no open job is one too. */
export const reasonsFor = ({ row, jobs, decisions, blocks, more_from }: Standing): Reason[] => {
  const takes = takesWork(row.standing)
  const open = jobs.open ?? 0
  const classes = BY_JOBS.flatMap((one) =>
    (jobs[one] ?? 0) > 0 ? [toldOf(one, jobs[one], more_from)] : [],
  )
  const none = Object.values(jobs).every((count) => count === 0)
  return [
    ...decisions,
    ...(takes && row.in_hand >= placesAtOnce(row) ? [plain('hands_full')] : []),
    ...blocks,
    ...classes,
    ...(none ? [plain('nothing_open')] : []),
    ...(takes && open > 0 ? [plain('work_is_there', open)] : []),
  ]
}
