import type { Transaction } from '../../database/pool.ts'
import { callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { lockWindow, openNextPlaces, tasksInWindow } from '../jobs/places.ts'
import { findAnyJob, type JobRow } from '../jobs/queries.ts'
import {
  carryDraft,
  hasHadTask,
  insertAssignment,
  lastOrdinal,
  lockWorkerAndCountHeld,
  ordinalOf,
  type TakenPlace,
  takeNextPlace,
  takePlaceOf,
  worksForOwnRequester,
} from './claim-queries.ts'
import { claimTask } from './contract.ts'
import { readBack } from './present-assignment.ts'
import { insertAssignmentHistory } from './queries.ts'

/** Reserves one place for the lease; the terms of this moment are the worker’s from now on. */
export const claimTaskHandler = handle(claimTask, async (context, { job_id, task_id }) => {
  const { tx, now, caller } = context
  const { worker_id } = asWorker(context)
  const job = await requireOpen(context, job_id, worker_id)
  if ((await lockWorkerAndCountHeld(tx, worker_id)) >= LIMITS.held_maximum) fail('too_many_held')
  const place =
    task_id === undefined
      ? await takeNext(context, job, worker_id)
      : await takeNamed(context, job, worker_id, task_id)
  const id = context.newId()
  await insertAssignment(tx, {
    id,
    job_id,
    place,
    worker_id,
    terms_version: job.terms_version,
    now,
    expires_at: after(now, job.lease_seconds),
  })
  await insertAssignmentHistory(tx, {
    assignment_id: id,
    event: 'claim',
    from: null,
    to: 'active',
    caller: callerKey(caller),
    now,
  })
  await carryDraft(tx, id, worker_id, place.task_id)
  // Not told to the requester: together with the submission it would say how fast a person works.
  context.note({ subject: toPublicId('assignment', id), job_id })
  return readBack(context, id)
})

const requireOpen = async (
  { tx, now }: Context,
  job_id: Uuid,
  worker_id: Uuid,
): Promise<JobRow> => {
  const job = await findAnyJob(tx, job_id)
  if (job === undefined || job.published_at === null) return fail('not_found')
  if (await worksForOwnRequester(tx, worker_id, job_id)) fail('own_work')
  if (job.status === 'paused') fail('job_not_open')
  if (job.status !== 'open' || (job.deadline !== null && job.deadline <= now)) fail('job_closed')
  return job
}

/** The next task in order after the worker’s last one, else any the worker never had. */
const takeNext = async ({ tx }: Context, job: JobRow, worker_id: Uuid): Promise<TakenPlace> => {
  const wanted = { job_id: job.id, worker_id }
  const last = await lastOrdinal(tx, worker_id, job.id)
  const take = async () =>
    (await takeNextPlace(tx, { ...wanted, after: last })) ??
    (last > 0 ? await takeNextPlace(tx, { ...wanted, after: 0 }) : undefined)
  return (await takeOrOpen(tx, job, take)) ?? fail('no_place_left')
}

/** A place of the very task. Tasks are given out in order: one far ahead is not free yet. */
const takeNamed = async (
  { tx }: Context,
  job: JobRow,
  worker_id: Uuid,
  task_id: Uuid,
): Promise<TakenPlace> => {
  const ordinal = (await ordinalOf(tx, job, task_id)) ?? fail('not_found')
  if (await hasHadTask(tx, worker_id, task_id)) fail('already_claimed')
  if (ordinal >= job.next_ordinal + tasksInWindow(job.overlap))
    fail('no_place_left', 'It is not this task’s turn yet; leave task_id out to take the next one.')
  const take = () => takePlaceOf(tx, job.id, task_id)
  return (await takeOrOpen(tx, job, take)) ?? fail('no_place_left')
}

/** Takes a place; where none is free, opens those of the next tasks and tries again. */
const takeOrOpen = async (
  tx: Transaction,
  job: JobRow,
  take: () => Promise<TakenPlace | undefined>,
): Promise<TakenPlace | undefined> => {
  const place = await take()
  if (place !== undefined || job.next_ordinal > job.task_count) return place
  const more = await lockWindow(tx, job.id)
  const other = await take()
  if (other !== undefined || !more) return other
  await openNextPlaces(tx, job)
  return take()
}
