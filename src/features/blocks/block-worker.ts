import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { blockWorker } from './contract.ts'
import { openAboutBlocks } from './open-about-blocks.ts'
import { presentBlock } from './present-block.ts'
import { insertBlock, workedFor } from './queries.ts'

/** By a human who signed in lately; a requester knows only those who worked for it. */
export const blockWorkerHandler = handle(blockWorker, async (context, { worker_id, reason }) => {
  const { tx, now, instance } = context
  const { requester_id, person_id } = asRequester(context)
  if (person_id === null) return fail('forbidden', 'Only a human keeps a person from work.')
  if (!(await workedFor(tx, { worker_id, requester_id }))) fail('not_found')
  const block = { id: context.newId(), requester_id, worker_id, reason, created_at: now }
  const row = { ...block, lifted_at: null }
  if (!(await insertBlock(tx, { ...row, blocked_by: person_id })))
    fail('conflict', 'You keep this person from your work already.')
  await openAboutBlocks(context, worker_id)
  context.note({ subject: toPublicId('block', block.id), worker_id })
  return presentBlock(row, instance)
})
