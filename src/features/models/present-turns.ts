/** A conversation in its public form. */
import { isStuck, requestsLeft, type Talk } from './talk.ts'

export const presentTurns = (talk: Talk) => ({
  object: 'model_turns' as const,
  turns: talk.turns.map((turn) => ({
    ...{ number: turn.number, status: turn.status, text: turn.text },
    replies:
      turn.status === 'answered'
        ? turn.replies.map(({ side, text }) => ({ model: side, text: text ?? '' }))
        : [],
    ...{ better: turn.better, reason: turn.reason, asked_at: turn.asked_at },
  })),
  left: requestsLeft(talk),
  pays_return: isStuck(talk),
})
