/** What a model is told: what its requester says beforehand, what was said, and what the person says now. Pure. */
import type { TurnRow } from './turn-queries.ts'

export type Message = { role: 'system' | 'user' | 'assistant'; content: string }

/** The reply with which a turn goes on: the better one; the first where both are alike, or alone. */
const goesOn = ({ replies, better }: TurnRow): string =>
  replies.find(({ side }) => side === (better === 'b' ? 'b' : 'a'))?.text ?? ''

/** Both models hear the same, whoever was better before. What a person writes stays a user’s message. */
export const messagesOf = (
  system_prompt: string | null,
  answered: readonly TurnRow[],
  text: string,
): Message[] => [
  ...(system_prompt === null ? [] : [{ role: 'system' as const, content: system_prompt }]),
  ...answered.flatMap((turn): Message[] => [
    { role: 'user', content: turn.text },
    { role: 'assistant', content: goesOn(turn) },
  ]),
  { role: 'user', content: text },
]

/** The turns that are part of the conversation. */
export const answeredOf = (turns: readonly TurnRow[]): TurnRow[] =>
  turns.filter(({ status }) => status === 'answered')
