/** A rejection as each side may read it. */

import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { type Context, fail } from '../handle.ts'
import { criterionAt } from '../jobs/criterion.ts'
import { requireForm } from '../jobs/terms.ts'
import type { getRejection } from './contract.ts'
import { findRejection, type RejectionRow } from './queries.ts'

type Public = OutputOf<typeof getRejection>

/** Rejected work is out of the requester’s reach; while it is decided on, and once paid, it is not. */
const READABLE: readonly string[] = ['rejection_proposed', 'appealed', 'approved']

export const presentRejection = ({ caller }: Context, row: RejectionRow): Public => {
  const payer = caller.kind === 'member' || caller.kind === 'agent'
  return {
    object: 'rejection',
    assignment_id: row.assignment_id,
    livemode: row.livemode,
    job_id: row.job_id,
    task_id: row.task_id,
    worker_id: row.worker_id,
    title: row.title,
    status: row.status,
    reward: money(row.paid_minor ?? row.reward_minor, row.currency),
    reason: row.reason,
    criterion: { pointer: row.criterion, text: textOf(row) },
    evidence: payer ? row.evidence.map(withoutTime) : row.evidence,
    proposed_by: { requester: row.requester, agent: row.agent },
    proposed_at: row.proposed_at,
    reply_until: row.reply_until,
    reply: row.reply,
    replied_at: row.replied_at,
    held: row.held,
    answer_by: row.pays_at,
    rejected_at: row.rejected_at,
    appeal_until: row.rejected_at && after(row.rejected_at, VERDICT_LIMITS.appeal_window),
    appeal: row.appeal,
    appealed_at: row.appealed_at,
    appeal_reasons: row.appeal_reasons,
    ended_at: row.ended_at,
    outcome: row.outcome,
    answers: payer && !READABLE.includes(row.status) ? null : row.answers,
  }
}

/** The terms do not change after publishing, so what was written there still is. */
const textOf = (row: RejectionRow): string =>
  criterionAt({ ...row, form: requireForm(row.form) }, row.criterion) ?? ''

/** A requester never sees how long a person took (charter R13). */
const withoutTime = (piece: RejectionRow['evidence'][number]): Public['evidence'][number] =>
  piece.measured_time === undefined
    ? piece
    : {
        ...piece,
        measured_time: {
          seconds: null,
          mean_seconds: null,
          deviation_seconds: null,
          sample: piece.measured_time.sample,
        },
      }

/** The rejection as it is after a change. */
export const readRejection = async (context: Context, assignment_id: Uuid): Promise<Public> =>
  presentRejection(
    context,
    (await findRejection(context.tx, assignment_id)) ??
      fail('conflict', 'Nothing is held against this work.'),
  )
