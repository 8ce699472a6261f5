import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { type Context, handle } from '../../handle.ts'
import { type CaseRow, lockCase } from '../case-queries.ts'
import type { CaseStatus } from '../case-schemas.ts'
import { decisionsOf } from '../decision-queries.ts'
import { type CaseEvent, caseMachine } from '../machine.ts'
import { applyCaseEvent } from '../move-case.ts'
import { endAll, lapseAll } from '../restrict.ts'
import { advanceCase } from './contract.ts'

/** What nobody did in time is done here, each time in the person’s favour (charter R22, R24). */
export const advanceCaseHandler = handle(advanceCase, async (context, { case_id }) => {
  const row = await lockCase(context.tx, case_id, null)
  if (row === undefined || row.due_at === null || row.due_at > context.now)
    return { advanced: false, status: null }
  const status = await advance(context, row)
  context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
  return { advanced: true, status }
})

const advance = async (context: Context, row: CaseRow): Promise<CaseStatus> => {
  const { now } = context
  const step = async (event: CaseEvent, seconds?: number): Promise<CaseStatus> => {
    const due_at = seconds === undefined ? null : after(now, seconds)
    await applyCaseEvent(context, row, event, { due_at })
    return caseMachine[event].to
  }
  switch (row.status) {
    case 'notice':
      return step('answer_time_over', CASE_LIMITS.decide)
    case 'decided':
      return step('complaint_time_over')
    case 'review':
      return review(context, row, step)
    case 'outside':
      return step('remind_outside', CASE_LIMITS.outside_reminder)
    default:
      await endAll(context, row, 'lifted')
      return step('end_unattended')
  }
}

/** Fourteen days without an answer: it lapses, or goes outside where it is grave. */
const review = async (
  context: Context,
  row: CaseRow,
  step: (event: CaseEvent, seconds?: number) => Promise<CaseStatus>,
): Promise<CaseStatus> => {
  const first = (await decisionsOf(context.tx, row.id)).find(({ kind }) => kind === 'first')
  if (first?.grave && context.instance.ombudsperson !== undefined)
    return step('call_outside', CASE_LIMITS.outside_reminder)
  await lapseAll(context, row)
  return step('lapse')
}
