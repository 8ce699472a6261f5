import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { warningCounts } from '../decision-queries.ts'
import { evidenceOf } from '../evidence-queries.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { applyCaseEvent } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { RULE_BOOK } from '../rule-book.ts'
import { giveNotice } from './contract.ts'

const DAY = 24 * 60 * 60

/** From here on the person reads everything the decision may rest on, and has time to answer (R22). */
export const giveNoticeHandler = handle(
  giveNotice,
  async (context, { case_id, rule, text, answer_days, after_warning }) => {
    const { tx, now } = context
    const row = await holdCase(context, case_id)
    const { person_id: notice_by } = await asDeciderOf(context, row)
    if (row.status === 'opened' && (await evidenceOf(tx, case_id, null)).length === 0)
      fail('conflict', 'Add the evidence first: the person must see what the case rests on.')
    if (after_warning !== undefined) {
      const warning = { decision_id: after_warning, worker_id: row.worker_id, rule }
      if (!(await warningCounts(tx, warning)))
        fail('not_found', 'No written warning about this rule counts under that id.')
    }
    const due_at = after(now, answer_days * DAY)
    await applyCaseEvent(context, row, 'give_notice', {
      ...{ rule, rule_version: RULE_BOOK[rule].version, notice_text: text, notice_at: now },
      notice_by,
      ...{ after_warning: after_warning ?? null, answer_due_at: due_at, due_at },
    })
    context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
    return presentAgain(context, row)
  },
)
