import type { Form } from '../../../forms/form.ts'
import { uuidCursor } from '../../../kernel/cursor.ts'
import { page } from '../../../kernel/operation.ts'
import { filesOf } from '../../copies/addresses.ts'
import { handle } from '../../handle.ts'
import { ownJob } from '../result-head.ts'
import { listDisagreements } from './contract.ts'
import { type DisagreementRow, selectDisagreements } from './outcome-queries.ts'

export const presentDisagreement = (form: Form, row: DisagreementRow) => ({
  object: 'disagreement' as const,
  assignment_id: row.assignment_id,
  job_id: row.job_id,
  task_id: row.task_id,
  input: row.input,
  files: filesOf(form, row.input, row.copied),
  given: row.given,
  reviewed: row.review,
  adjudicated: row.adjudication !== null && row.stands === 'adjudicator' ? row.adjudication : null,
  stands: row.stands,
  settled_at: row.settled_at,
})

export const listDisagreementsHandler = handle(
  listDisagreements,
  async (context, { job_id, decided, limit, cursor }) => {
    const { form } = await ownJob(context, job_id)
    const asked = { job_id, decided, before: uuidCursor(cursor), limit: limit + 1 }
    const rows = await selectDisagreements(context.tx, asked)
    const { data, ...more } = page(rows, limit, ({ assignment_id }) => assignment_id)
    return { ...more, data: data.map((row) => presentDisagreement(form, row)) }
  },
)
