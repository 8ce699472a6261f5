/** What a worker said of a requester and somebody reported, for tests that go through the table. */
import { sql } from 'kysely'
import type { Caller } from '../../../src/kernel/caller.ts'
import { toPublicId } from '../../../src/kernel/id.ts'
import type { Belongings } from '../cast.ts'
import type { World } from '../world.ts'

/** Shown as if enough others had rated too. */
export const voiceOf = async (
  world: World,
  { requester_id }: Caller & { kind: 'member' },
  worker: Caller & { kind: 'worker' },
): Promise<Belongings> => {
  const stars = { pay: 4, speed: 5, fairness: 4, communication: 3 }
  const about = toPublicId('requester', requester_id)
  const text = 'Clear tasks, paid the same day.'
  await world.call('rateRequester', worker, { requester_id: about, ...stars, text })
  await sql`update requester_rating set counted_at = rated_at
            where requester_id = ${requester_id}`.execute(world.database)
  const [rating] = (await world.call('listRatings', worker, { requester_id: about })).data
  const rating_id = rating?.id ?? ''
  await world.call('reportText', worker, { rating_id, reason: 'For the test' })
  const reports = await world.call('listTextReports', await world.operator(), { limit: 100 })
  const report = reports.data.find((one) => one.rating_id === rating_id)
  return { rating: rating_id, text_report: report?.id ?? '' }
}
