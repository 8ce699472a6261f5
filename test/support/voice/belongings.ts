/** What a worker said of a requester and in its space, for tests that go through the table. */
import { sql } from 'kysely'
import type { Caller } from '../../../src/kernel/caller.ts'
import { toPublicId } from '../../../src/kernel/id.ts'
import type { Belongings } from '../cast.ts'
import type { World } from '../world.ts'

type Worker = Caller & { kind: 'worker' }

/** Shown as if enough others had rated too, and sent as if enough had signed. */
export const voiceOf = async (
  world: World,
  { requester_id }: Caller & { kind: 'member' },
  worker: Worker,
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
  return {
    rating: rating_id,
    text_report: report?.id ?? '',
    ...(await spaceOf(world, worker, requester_id)),
  }
}

const spaceOf = async (world: World, worker: Worker, requester_id: string): Promise<Belongings> => {
  const [row] = await world.look<{ id: string }>(
    `select id from space where kind = 'requester' and requester_id = '${requester_id}'`,
  )
  const space_id = toPublicId('space', row?.id ?? '')
  const post = await world.call('writePost', worker, { space_id, text: 'Who else is here?' })
  const petition = await world.call('openPetition', worker, {
    ...{ space_id, title: 'Answers to questions' },
    text: 'We ask for answers to our questions within a day.',
  })
  await sql`alter table petition disable trigger petitions_keep_their_way`.execute(world.owner)
  await sql`update petition set needed = 1, status = 'sent', sent_at = opened_at,
              due_at = opened_at + interval '336 hours'
            where space_id = ${row?.id}`.execute(world.owner)
  await sql`alter table petition enable trigger petitions_keep_their_way`.execute(world.owner)
  return { space: space_id, post: post.id, petition: petition.id }
}
