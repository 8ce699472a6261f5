import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { decisionsOf } from '../decision-queries.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { refuseStep } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { writeDecision } from '../write-decision.ts'
import { suspendMeanwhile } from './contract.ts'

const DAY = 24 * 60 * 60

/** Once in a case; it ends by its own clock, or with the decision (charter INTERIM_SUSPENSION_MAX). */
export const suspendMeanwhileHandler = handle(
  suspendMeanwhile,
  async (context, { case_id, days, ...reasons }) => {
    const { tx, now } = context
    const row = await holdCase(context, case_id)
    const decider = await asDeciderOf(context, row)
    const asked = row.status === 'notice' || row.status === 'response'
    const before = await decisionsOf(tx, case_id)
    if (!asked || before.length > 0) refuseStep(row.status, 'suspend_meanwhile')
    const term = { effective_at: now, ends_at: after(now, days * DAY) }
    const verdict = { kind: 'interim' as const, outcome: 'suspended' as const, term, reasons }
    await writeDecision(context, row, decider, verdict)
    context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
    return presentAgain(context, row)
  },
)
