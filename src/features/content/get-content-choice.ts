import { asWorker, handle } from '../handle.ts'
import { getContentChoice } from './contract.ts'
import { presentChoice } from './present-choice.ts'
import { findChoice } from './queries.ts'

export const getContentChoiceHandler = handle(getContentChoice, async (context) => {
  const { worker_id } = asWorker(context)
  return presentChoice(context, worker_id, await findChoice(context.tx, worker_id))
})
