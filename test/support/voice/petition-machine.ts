/** The machine of petitions with its table, for the test that puts a row into every state. */
import type { Transaction } from '../../../src/database/pool.ts'
import { PETITION_STATUSES } from '../../../src/features/petitions/contract.ts'
import { petitionMachine } from '../../../src/features/petitions/machine.ts'
import { movePetition } from '../../../src/features/petitions/queries.ts'
import { after } from '../../../src/kernel/clock.ts'
import type { Uuid } from '../../../src/kernel/id.ts'
import { PETITION_LIMITS } from '../../../src/kernel/limits/voice-limits.ts'

type Move = { id: Uuid; from: readonly string[]; to: string; now: Date }

const SENT: readonly string[] = ['sent', 'unanswered', 'answered']
const ANSWER = 'We answer every morning from now on.'
const ANYBODY = '(select id from person limit 1)'

const answerFor = (status: string): string =>
  status === 'answered'
    ? `answer = '${ANSWER}', answered_by = ${ANYBODY}, answered_at = opened_at`
    : 'answer = null, answered_by = null, answered_at = null'

/** What was sent is due in fourteen days; an answer has its author, here whoever the row says. */
const move = async (tx: Transaction, { id, from, to, now }: Move): Promise<boolean> => {
  if (to === 'sent')
    return movePetition(tx, { id, from, to, now }, { due_at: after(now, PETITION_LIMITS.answer) })
  if (to !== 'answered') return movePetition(tx, { id, from, to, now }, {})
  const person = await tx.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow()
  return movePetition(tx, { id, from, to, now }, { answer: { text: ANSWER, by: person.id } })
}

export const PETITION_RULED = {
  table: 'petition' as const,
  machine: petitionMachine,
  statuses: PETITION_STATUSES,
  later: [],
  move,
  fitting: (status: string): string =>
    SENT.includes(status)
      ? `sent_at = opened_at, due_at = opened_at + interval '336 hours', ${answerFor(status)}`
      : `sent_at = null, due_at = null, ${answerFor(status)}`,
}
