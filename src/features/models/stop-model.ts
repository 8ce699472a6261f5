import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { stopModel } from './contract.ts'
import { presentTurns } from './present-turns.ts'
import { ownTalk } from './talk.ts'
import { selectTurns, stopTurn } from './turn-queries.ts'

/** Whoever asks sees it within a second and hangs up. Where nothing is under way nothing happens. */
export const stopModelHandler = handle(stopModel, async (context, asked) => {
  const { tx, now } = context
  const talk = await ownTalk(context, asked, true)
  await stopTurn(tx, { ...asked, now })
  context.note({
    subject: toPublicId('assignment', asked.assignment_id),
    job_id: talk.row.job_id,
  })
  const turns = await selectTurns(tx, asked.assignment_id, asked.item)
  return presentTurns({ ...talk, turns })
})
