import { toPublicId } from '../../kernel/id.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { decideTextReport } from './contract.ts'
import { decideReport, reportExists } from './queries.ts'

export const decideTextReportHandler = handle(decideTextReport, async (context, asked) => {
  const { tx, now, instance } = context
  const { text_report_id: id, reason, decision } = asked
  const { person_id: decided_by } = asOperator(context)
  const hidden = decision === 'hide'
  const decided = { id, hidden, public_reason: hidden ? reason : null }
  const row = await decideReport(tx, { ...decided, decided_by, now })
  if (row === undefined && !(await reportExists(tx, id))) return fail('not_found')
  if (row === undefined) return fail('conflict', 'Somebody decided it before.')
  context.note({ subject: toPublicId('text_report', id) })
  return { object: 'text_report' as const, livemode: instance.livemode, ...row }
})
