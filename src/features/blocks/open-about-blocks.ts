/** Very many blocks: a machine may ask a human to look, and may do nothing else (charter R20, R27). */
import type { Uuid } from '../../kernel/id.ts'
import { CASE_LIMITS } from '../../kernel/limits/case-limits.ts'
import { addToCase } from '../cases/evidence/add-to-case.ts'
import { startCase } from '../cases/start-case.ts'
import type { Context } from '../handle.ts'
import { lockWorker } from '../identity/queries.ts'
import { blocksSinceCase } from './queries.ts'

/** Opens one case when enough requesters block somebody, counted anew after each case. */
export const openAboutBlocks = async (context: Context, worker_id: Uuid): Promise<void> => {
  // Behind the person’s own row, so that of several at once the last one sees all the others.
  await lockWorker(context.tx, worker_id)
  const blocks = await blocksSinceCase(context.tx, worker_id)
  if (blocks.length < CASE_LIMITS.blocks_for_a_case) return
  const summary = `${blocks.length} requesters keep this person from their work.`
  const about = { worker_id, ground: 'many_blocks' as const, summary, by_machine: true }
  const id = await startCase(context, about)
  if (id === undefined) return
  const text = blocks.map(({ reason, created_at }) => `${created_at.toISOString()} ${reason}`)
  await addToCase(
    context,
    { id },
    {
      ...{ kind: 'note' as const, by_worker: false, added_by: 'system:blocks' },
      ...{ title: 'The blocks and their reasons', text: text.join('\n') },
    },
  )
}
