import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { recordModelTurn } from './contract.ts'
import { costMicro } from './cost.ts'
import { giveBack } from './queries.ts'
import { endTurn, lockTurn, pricedReplies, putReply } from './turn-queries.ts'

/**
 * Only whoever holds the lease is heard. What was stopped meanwhile stays stopped, and what it cost is counted
 * all the same: the tokens that the server says, or the most it can have been.
 */
export const recordModelTurnHandler = handle(recordModelTurn, async (context, said) => {
  const { tx, now } = context
  const turn = await lockTurn(tx, said.turn_id, said.lease)
  if (turn === undefined) return { recorded: false }
  const counts = said.failed === null && turn.status === 'waiting'
  for (const reply of await pricedReplies(tx, turn.id)) {
    const got = said.replies.find(({ side }) => side === reply.side)
    const known = got !== undefined && got.input_tokens !== null && got.output_tokens !== null
    // A server that counts more than it was allowed to is not believed.
    const cost = known
      ? costMicro(reply, { input: got.input_tokens ?? 0, output: got.output_tokens ?? 0 })
      : reply.cost_micro
    // biome-ignore lint/complexity/useMathMinMax: bigints have none
    const cost_micro = cost < reply.cost_micro ? cost : reply.cost_micro
    await putReply(tx, {
      ...{ turn_id: turn.id, side: reply.side, text: counts ? (got?.text ?? '') : null },
      ...{ input_tokens: got?.input_tokens ?? null, output_tokens: got?.output_tokens ?? null },
      cost_micro,
    })
    const { job_id } = turn
    const micro = reply.cost_micro - cost_micro
    if (micro > 0n) await giveBack(tx, { job_id, model_id: reply.model_id, micro })
  }
  await endTurn(tx, {
    ...{ id: turn.id, now },
    ...(said.failed === null ? { status: 'answered' } : { status: 'failed', ...said.failed }),
  })
  context.note({ subject: toPublicId('job', turn.job_id), job_id: turn.job_id })
  return { recorded: true }
})
