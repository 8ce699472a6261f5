import { toPublicId } from '../../kernel/id.ts'
import { asWorker, handle } from '../handle.ts'
import { inOrder } from './content-schemas.ts'
import { setContentChoice } from './contract.ts'
import { presentChoice } from './present-choice.ts'
import { upsertChoice } from './queries.ts'

/** Replaces the whole. Work in hand stays in hand: its worker leaves it when they like, and is paid. */
export const setContentChoiceHandler = handle(
  setContentChoice,
  async (context, { flags, media }) => {
    const { worker_id } = asWorker(context)
    const said = { flags: inOrder(flags), media }
    await upsertChoice(context.tx, worker_id, said, context.now)
    context.note({ subject: toPublicId('worker', worker_id) })
    return presentChoice(context, worker_id, said)
  },
)
