import { ackEventsHandler } from './ack-events.ts'
import { listEventsHandler } from './list-events.ts'

/** The handlers of `events`, by the name of their operation. */
export const eventHandlers = {
  ackEvents: ackEventsHandler,
  listEvents: listEventsHandler,
}
