/** What must hold about decisions on people after every step, read from the tables themselves. */
import { expect } from 'vitest'
import { gravest, placesAtOnce } from '../../../src/features/standing/standing.ts'
import type { Standing } from '../../../src/features/standing/standing-schemas.ts'
import type { World } from '../world.ts'

type Rows = Record<string, unknown>[]
const NOBODY: Rows = []

type Question = [meaning: string, query: string]

/** How it came to a decision: each finds nothing, or means what it says. */
const wronglyDecided = (worker_id: string): Question[] => [
  [
    'somebody stands in a way that no human decided',
    `select from worker_standing_history h left join decision d on d.id = h.decision_id
       left join operator o on o.person_id = d.author_id
     where h.worker_id = '${worker_id}' and o.person_id is null`,
  ],
  [
    'a decision came before the notice, or before the answer and its time',
    `select from decision d join case_record c on c.id = d.case_id
     where d.worker_id = '${worker_id}' and (c.notice_at is null or d.kind = 'first'
       and d.decided_at < least(c.answer_due_at, coalesce(c.answered_at, 'infinity')))`,
  ],
  [
    'an open case has no clock',
    `select from case_record where worker_id = '${worker_id}'
       and (due_at is null) <> (status in ('closed', 'rectified', 'lapsed'))`,
  ],
  [
    'a review was made by whoever decided',
    `select from decision r join decision d on d.id = r.reviews
     where r.worker_id = '${worker_id}' and r.kind = 'review' and r.author_id = d.author_id`,
  ],
  [
    'something was judged without being opened',
    `select from decision d join case_evidence e on e.case_id = d.case_id and e.added_at < d.decided_at
     where d.worker_id = '${worker_id}' and d.kind in ('first', 'review') and not exists (
       select from decision_evidence l where l.decision_id = d.id and l.evidence_id = e.id)`,
  ],
]

/** What became of it. */
const wronglyCarriedOut = (worker_id: string, now: string): Question[] => [
  [
    'an account ended sooner than in thirty days without a grave ground',
    `select from restriction r join decision d on d.id = r.decision_id
     where d.worker_id = '${worker_id}' and d.outcome = 'terminated' and d.grave is null
       and r.began_at < d.decided_at + interval '30 days'`,
  ],
  [
    'an overturned decision still does something',
    `select from restriction r join decision d on d.id = r.decision_id
       join case_record c on c.id = d.case_id
     where c.worker_id = '${worker_id}' and c.status = 'rectified' and r.ended_at is null`,
  ],
  [
    'something lasts longer than was decided',
    `select from restriction r join decision d on d.id = r.decision_id
     where r.worker_id = '${worker_id}' and r.ends_at > d.ends_at`,
  ],
  [
    'a clock has run out and nothing happened',
    `select from case_record where worker_id = '${worker_id}' and due_at <= '${now}'
     union all select from restriction where worker_id = '${worker_id}' and due_at <= '${now}'`,
  ],
]

/** Checks everything; `settled` says whether the loops have just run. */
export const checkCases = async (
  world: World,
  worker: { worker_id: string; person_id: string; kind: 'worker' },
  settled: boolean,
): Promise<void> => {
  const { worker_id } = worker
  const now = world.clock.now().toISOString()
  for (const [meaning, query] of [
    ...wronglyDecided(worker_id),
    ...wronglyCarriedOut(worker_id, now),
  ]) {
    if (!settled && meaning.startsWith('a clock')) continue
    expect(await world.look(query), meaning).toEqual(NOBODY)
  }
  const live = await world.look<{ imposes: Standing }>(
    `select imposes from restriction where worker_id = '${worker.worker_id}' and ended_at is null
       and imposes in ('probation', 'restricted', 'suspended', 'terminated')`,
  )
  const { standing, places_at_once } = await world.call('whyNoWork', worker as never, {})
  expect(standing).toBe(gravest(live.map(({ imposes }) => imposes)))
  const most = placesAtOnce({ standing, under_notice: false })
  expect(places_at_once).toBeLessThanOrEqual(most)
}
