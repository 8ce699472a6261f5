/** Events as programs see them. */
import { ID_PREFIX, toPublicId, type Uuid } from '../../kernel/id.ts'
import { type EventType, statusOf } from './event-schemas.ts'
import type { EventRow } from './queries.ts'

const NOUNS = new Map<string, string>(
  Object.entries(ID_PREFIX).map(([noun, prefix]) => [prefix, noun]),
)

type Subject = { type: EventType | null; subject: string | null; job_id: Uuid | null }

/** The ids of what it is about, by their nouns, and the status that the type stands for. */
export const eventData = ({ type, subject, job_id }: Subject): Record<string, string> => {
  const noun = NOUNS.get(subject?.split('_')[0] ?? '')
  const status = type === null ? undefined : statusOf(type)
  return {
    ...(job_id !== null && { job_id: toPublicId('job', job_id) }),
    ...(noun !== undefined && subject !== null && { [`${noun}_id`]: subject }),
    ...(status !== undefined && { status }),
  }
}

/** `member:<requester>:<person>` names a person; whoever reads along learns only the kind. */
export const presentEvent = (
  { caller, horizon: _, position: __, ...event }: EventRow,
  livemode: boolean,
) => ({
  object: 'event' as const,
  livemode,
  ...event,
  data: eventData(event),
  caller: caller.split(':')[0] ?? '',
})
