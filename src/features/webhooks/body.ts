/** What is sent: the event's type, its moment and ids, as Standard Webhooks recommends. */
import { toPublicId, type Uuid } from '../../kernel/id.ts'

type Sent = {
  id: Uuid
  type: string
  at: Date
  livemode: boolean
  data: Record<string, string>
}

export const bodyOf = ({ id, type, at, livemode, data }: Sent): string =>
  JSON.stringify({
    id: toPublicId('event', id),
    type,
    timestamp: at.toISOString(),
    livemode,
    data,
  })
