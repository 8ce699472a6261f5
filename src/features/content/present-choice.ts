import type { OutputOf } from '../../kernel/operation.ts'
import type { Context } from '../handle.ts'
import type { getContentChoice } from './contract.ts'
import { type ChoiceRow, flaggedSpans } from './queries.ts'
import { timeLeft } from './rules.ts'

/** What somebody agreed to, with the time that is left for it. */
export const presentChoice = async (
  { tx, now, instance }: Context,
  worker_id: string,
  said: ChoiceRow = { flags: [], media: 'blurred' },
): Promise<OutputOf<typeof getContentChoice>> => {
  const { seconds, more_from } = timeLeft(await flaggedSpans(tx, worker_id, now))
  return {
    object: 'content_choice',
    livemode: instance.livemode,
    ...said,
    seconds_left: seconds,
    more_from,
    support: instance.support ?? null,
  }
}
