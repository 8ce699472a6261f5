import { callerKey } from '../../../kernel/caller.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { handle } from '../../handle.ts'
import { addToCase } from '../evidence/add-to-case.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { applyCaseEvent } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { endAll } from '../restrict.ts'
import { dropCase } from './contract.ts'

/** In the person’s favour, so nothing needs to be opened or answered first. */
export const dropCaseHandler = handle(dropCase, async (context, { case_id, text }) => {
  const row = await holdCase(context, case_id)
  await asDeciderOf(context, row)
  await applyCaseEvent(context, row, 'drop')
  await endAll(context, row, 'lifted')
  const added_by = callerKey(context.caller)
  const why = { kind: 'note' as const, by_worker: false, added_by, title: 'Why it ended', text }
  await addToCase(context, row, why)
  context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
  return presentAgain(context, row)
})
