import { goAlone } from '../../database/group/gather.ts'
import type { Transaction } from '../../database/pool.ts'
import { together } from '../../database/together.ts'
import { type Caller, callerKey } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'
import { countInQuota, requireOffered, takeTurn } from '../audience/require-offered.ts'
import { refuseByContent } from '../content/refuse-content.ts'
import { goldIsDue } from '../gates/mixing.ts'
import { refuseUnderGate } from '../gates/refuse-under-gate.ts'
import { asWorker, type Context, fail, handleTogether } from '../handle.ts'
import { openRestWhenReady } from '../jobs/launch/start-launch.ts'
import { lockWindow, openNextPlaces, tasksInWindow } from '../jobs/places.ts'
import { refuseAtGate, refuseFullHands } from '../standing/pass-gate.ts'
import { whoHadTask } from '../standing/payee-queries.ts'
import {
  type Claim,
  carryDraft,
  ordinalOf,
  promiseSupplement,
  takeNextPlace,
  takePlaceOf,
} from './claim-queries.ts'
import { claimTask } from './contract.ts'
import {
  endRetraining,
  takeGold,
  takeGoldAgain,
  takeTraining,
  taskShownAs,
} from './gold-queries.ts'
import { type JobToClaim, lookBeforeClaim } from './look-queries.ts'
import { presentAssignment } from './present-assignment.ts'
import { type AssignmentRow, findAssignment } from './queries.ts'
import { refuseWhileDrawn, takeKept } from './take-kept.ts'

/** Jobs that were seen to have gold or an audience: only a hint, which spares their claims a way for nothing. */
const knownApart = new Set<Uuid>()

/** Claims of several people may share a transaction; whoever names a task, and what has gold or quotas, goes alone. */
const apart = (
  { job_id, task_id }: { job_id: Uuid; task_id?: Uuid | undefined },
  caller: Caller,
) =>
  task_id === undefined && caller.kind === 'worker' && !knownApart.has(job_id)
    ? [caller.worker_id]
    : undefined

/** What gold and audiences ask, several claims share no statement with. */
const goApart = (tx: Transaction, { id, gold_percent, has_audience }: JobToClaim): void => {
  if (gold_percent === 0 && !has_audience) return
  if (knownApart.size >= GROUP_LIMITS.known_apart) knownApart.clear()
  knownApart.add(id)
  goAlone(tx)
}

/** Reserves one place for the lease; the terms of this moment are the worker’s from now on. */
export const claimTaskHandler = handleTogether(
  claimTask,
  apart,
  async (context, { job_id, task_id }) => {
    const { tx, now, caller } = context
    const { worker_id } = asWorker(context)
    const job = requirePublished(await lookBeforeClaim(tx, { worker_id, job_id, now }))
    refuseAtGate(job, job)
    refuseUnlessOpen(job, now)
    if (job.screened_out) fail('screened_out')
    if (job.other_layer) fail('other_layer')
    refuseWhileDrawn(job, now)
    refuseFullHands(job)
    refuseUnderGate(job)
    goApart(tx, job)
    await refuseByContent(context, job, worker_id)
    await requireOffered(context, job, worker_id)
    await takeTurn(context, job, worker_id)
    const id = context.newId()
    const claim = {
      id,
      job_id,
      worker_id,
      terms_version: job.terms_version,
      paid_elsewhere: job.paid_elsewhere,
      content_flagged: job.content_flagged,
      quota_keys: await countInQuota(context, job, worker_id),
      shown_task_id: job.gold_percent > 0 ? context.newId() : null,
      minimum_minor: await promiseMinimum(context, job),
      now,
      expires_at: after(now, job.lease_seconds),
      caller: callerKey(caller),
    }
    const assignment =
      (await takeTrainingFirst(context, job, claim)) ??
      (task_id === undefined
        ? await takeDue(context, job, claim)
        : await takeNamed(context, job, claim, task_id))
    // Not told to the requester: together with the submission it would say how fast a person works.
    context.note({ subject: toPublicId('assignment', id), job_id })
    return presentAssignment(assignment)
  },
)

const requirePublished = <T extends JobToClaim>(job: T | undefined): T =>
  job === undefined || job.published_at === null ? fail('not_found') : job

const refuseUnlessOpen = (job: JobToClaim, now: Date): void => {
  if (job.status === 'paused') fail('job_not_open')
  if (job.status !== 'open' || (job.deadline !== null && job.deadline <= now)) fail('job_closed')
}

/** What brings the reward up to this worker’s minimum is kept for them from now on (charter R13). */
const promiseMinimum = async ({ tx }: Context, job: JobToClaim): Promise<bigint | null> => {
  const { id, supplement_minor: sum, covered, reward_minor } = job
  if (sum === 0n) return null
  if (!covered || !(await promiseSupplement(tx, id, sum))) fail('minimum_not_covered')
  return reward_minor + sum
}

/** What a rule of the job sends somebody through again comes before they go on. */
const takeTrainingFirst = async (
  { tx }: Context,
  job: JobToClaim,
  claim: Claim,
): Promise<AssignmentRow | undefined> => {
  if (!job.retrains) return undefined
  const [, training] = await together(takeTraining(tx, claim, job), findAssignment(tx, claim.id))
  if (training === undefined) await endRetraining(tx, claim)
  return training
}

/** Gold when it is due and there is some this worker never had, else the next task. */
const takeDue = async (
  context: Context,
  job: JobToClaim & { last: number },
  claim: Claim,
): Promise<AssignmentRow> => {
  const { tx, instance } = context
  if (goldIsDue(job, claim.worker_id, job, instance.signing_key)) {
    const [, gold] = await together(takeGold(tx, claim, job), findAssignment(tx, claim.id))
    if (gold !== undefined) return gold
  }
  return takeNext(context, job, claim)
}

/** The place kept for the worker, else the next task in order, else any the worker never had. */
const takeNext = async (
  context: Context,
  job: JobToClaim & { last: number },
  claim: Claim,
): Promise<AssignmentRow> => {
  const kept = await takeKept(context, job, claim)
  if (kept !== undefined) return kept
  const { tx } = context
  const { last } = job
  // Nobody has a draft on a task they never had.
  const take = async (from: number) => {
    const taking = takeNextPlace(tx, claim, from)
    const [, assignment] = await together(taking, findAssignment(tx, claim.id))
    return assignment
  }
  const takeAny = async () => (await take(last)) ?? (last > 0 ? await take(0) : undefined)
  return (await takeOrOpen(tx, job, takeAny)) ?? fail('no_place_left')
}

/** A place of the very task. Tasks are given out in order: one far ahead is not free yet. */
const takeNamed = async (
  { tx }: Context,
  job: JobToClaim,
  claim: Claim,
  named: Uuid,
): Promise<AssignmentRow> => {
  const shown = job.gold_percent > 0 ? await taskShownAs(tx, claim, named) : undefined
  const task_id = shown?.task_id ?? named
  if (shown?.is_gold === true) return takeGivenBack(tx, job, claim, task_id)
  const ordinal = (await ordinalOf(tx, job, task_id)) ?? fail('not_found')
  const had = await whoHadTask(tx, claim.worker_id, task_id)
  if (had === claim.worker_id) fail('already_claimed')
  if (had !== undefined) fail('same_payee')
  if (ordinal >= job.next_ordinal + tasksInWindow(job.overlap))
    fail('no_place_left', 'It is not this task’s turn yet; leave task_id out to take the next one.')
  const take = async () => {
    const taking = takePlaceOf(tx, claim, task_id)
    const [, , taken] = await together(
      taking,
      carryDraft(tx, claim.id),
      findAssignment(tx, claim.id),
    )
    return taken
  }
  return (await takeOrOpen(tx, job, take)) ?? fail('no_place_left')
}

/** Gold that its worker gave back, or ran out of time for: like any other task. */
const takeGivenBack = async (
  tx: Transaction,
  { task_count }: JobToClaim,
  claim: Claim,
  task_id: Uuid,
): Promise<AssignmentRow> => {
  const had = await whoHadTask(tx, claim.worker_id, task_id)
  if (had !== undefined) fail(had === claim.worker_id ? 'already_claimed' : 'same_payee')
  const [, , taken] = await together(
    takeGoldAgain(tx, claim, { task_id, task_count }),
    carryDraft(tx, claim.id),
    findAssignment(tx, claim.id),
  )
  return taken ?? fail('no_place_left')
}

/** Takes a place; where none is free, opens those of the next tasks and tries again. */
const takeOrOpen = async (
  tx: Transaction,
  job: JobToClaim,
  take: () => Promise<AssignmentRow | undefined>,
): Promise<AssignmentRow | undefined> => {
  const taken = await take()
  if (taken !== undefined) return taken
  // Where the first step of a job for many has just ended, its rest opens for whoever asks first.
  if (job.first_places !== null) await openRestWhenReady(tx, job.id)
  else if (job.next_ordinal > job.task_count) return undefined
  const more = await lockWindow(tx, job.id)
  const other = await take()
  if (other !== undefined || !more) return other
  await openNextPlaces(tx, job)
  return take()
}
