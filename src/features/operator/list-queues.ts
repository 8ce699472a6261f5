import { OPERATOR_LIMITS } from '../../kernel/limits/operator-limits.ts'
import { handle } from '../handle.ts'
import { listQueues } from './contract.ts'
import { countQueues } from './queue-queries.ts'

export const listQueuesHandler = handle(listQueues, async ({ tx, now }) => {
  const most = OPERATOR_LIMITS.queue_count
  const rows = await countQueues(tx, now, most + 1)
  return {
    object: 'queues' as const,
    queues: rows.map(({ name, waiting, oldest_at }) => ({
      name,
      waiting: Math.min(waiting, most),
      more: waiting > most,
      oldest_at,
    })),
  }
})
