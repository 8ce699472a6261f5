/** Refuses whoever a job is not for, with every reason (charter R26). */

import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Context } from '../handle.ts'
import type { NotOffered } from './audience-schemas.ts'
import { goesFirst, takeShare } from './first-queries.ts'
import { reasonsAgainst, takeQuota } from './fit-queries.ts'

const WORDS: Record<NotOffered, string> = {
  own_people: 'It is for people whom its requester invited.',
  paid_elsewhere: 'It is for people whom its requester pays under a contract, and who said so.',
  language_not_stated: 'It is for people who speak certain languages; you have not said yours.',
  language: 'It is for people who speak another language.',
  country_not_stated:
    'It is for people who live in certain countries; you have not said where you do.',
  country: 'It is for people who live in another country.',
  device_not_stated: 'It needs a certain device; you have not said what you work on.',
  device: 'It needs a device that you do not work on.',
  did_jobs: 'It is for people who worked on an earlier job of this requester.',
  did_not_jobs: 'It is for people who did not work on an earlier job of this requester.',
  quota_full: 'Enough people like you have taken part already.',
  qualification:
    'It asks for a test that you have not passed with that score; list_tests shows when you can take it.',
  skill:
    'It asks for a skill that is not known of you yet, or not that high; list_skills shows what would change it.',
  offered_first: 'It is offered first to people who did this work before, for a while.',
}

type Job = { id: Uuid; has_audience: boolean; first_until: Date | null }

/** Nothing happens, and nothing is asked of the database, for a job for everybody. */
export const requireOffered = async (
  { tx, now }: Context,
  job: Job,
  worker_id: Uuid,
): Promise<void> => {
  if (!job.has_audience) return
  refuse(await reasonsAgainst(tx, { job_id: job.id, worker_id, now }))
}

/** Counts the place in its worker’s groups; those are kept with it until it is given back. */
export const countInQuota = async (
  { tx }: Context,
  job: Job,
  worker_id: Uuid,
): Promise<string[] | null> => {
  if (!job.has_audience) return null
  const keys = await takeQuota(tx, { job_id: job.id, worker_id })
  if (keys === undefined) refuse(['quota_full'])
  return keys === undefined || keys.length === 0 ? null : keys
}

/** For a while those go first who did the work before (charter R11); others get a share. */
export const takeTurn = async (
  { tx, now }: Context,
  { id, first_until }: Job,
  worker_id: Uuid,
): Promise<void> => {
  if (first_until === null || first_until <= now) return
  if (!(await goesFirst(tx, id, worker_id)) && !(await takeShare(tx, id))) refuse(['offered_first'])
}

const refuse = (reasons: NotOffered[]): void => {
  if (reasons.length === 0) return
  throw new Problem('not_in_audience', {
    detail: reasons.map((reason) => WORDS[reason]).join(' '),
    errors: reasons.map((reason) => ({ pointer: reason, message: WORDS[reason] })),
  })
}
