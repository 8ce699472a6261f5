import { toPublicId, type Uuid } from '../../../kernel/id.ts'
import { type Context, handle } from '../../handle.ts'
import { addToCase } from '../evidence/add-to-case.ts'
import { startCase } from '../start-case.ts'
import { checkPayee } from './contract.ts'
import { type Clash, clashesOf, markChecked } from './payee-clash-queries.ts'

/**
 * What was claimed before the payee was known is not refused any more; it goes to a human, and nothing
 * happens to anybody by itself (charter R47).
 */
export const checkPayeeHandler = handle(checkPayee, async (context, { worker_id }) => {
  const { tx, now } = context
  if (!(await markChecked(tx, worker_id, now))) return { checked: false, opened: false }
  const clashes = await clashesOf(tx, worker_id)
  const opened = clashes.length > 0 && (await openAbout(context, worker_id, clashes))
  context.note({ subject: toPublicId('worker', worker_id), worker_id })
  return { checked: true, opened }
})

const openAbout = async (context: Context, worker_id: Uuid, clashes: Clash[]): Promise<boolean> => {
  const case_id = await startCase(context, {
    ...{ worker_id, ground: 'shared_payee' as const, by_machine: true },
    summary: `An account with the same payee answered ${clashes.length} of the same tasks.`,
  })
  if (case_id === undefined) return false
  for (const { assignment_id, other_worker_id, job } of clashes)
    await addToCase(
      context,
      { id: case_id },
      {
        ...{ kind: 'assignment' as const, by_worker: false, added_by: 'system:check_payee' },
        ...{ title: job, assignment_id, other_worker_id },
        text: 'Another account paid to the same payee has, or had, this task too.',
      },
    )
  return true
}
