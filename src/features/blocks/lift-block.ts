import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { liftBlock } from './contract.ts'
import { presentBlock } from './present-block.ts'
import { endBlock, findBlock } from './queries.ts'

/** From the next claim on the requester’s work is there again. */
export const liftBlockHandler = handle(liftBlock, async (context, { block_id }) => {
  const { tx, now, instance } = context
  const { requester_id, person_id } = asRequester(context)
  if (person_id === null) return fail('forbidden', 'Only a human lifts a block.')
  const block = (await findBlock(tx, block_id, requester_id)) ?? fail('not_found')
  if (!(await endBlock(tx, { id: block_id, lifted_by: person_id, now })))
    fail('conflict', 'The block was lifted before.')
  context.note({ subject: toPublicId('block', block_id), worker_id: block.worker_id })
  return presentBlock({ ...block, lifted_at: now }, instance)
})
