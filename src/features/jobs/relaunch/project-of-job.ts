/** The project that a job is published in, and what that sets aside (charter R10). */
import { type Context, fail } from '../../handle.ts'
import { reserveFor } from '../../projects/notice-reserve.ts'
import { findProject, lockProject, type ProjectRow } from '../../projects/queries.ts'
import type { PublishedWork } from '../../projects/rules.ts'
import type { JobRow } from '../queries.ts'

/** The project, kept from changing; undefined where the job belongs to none. */
export const lockProjectOf = async (
  { tx }: Context,
  { project_id, requester_id }: JobRow,
): Promise<ProjectRow | undefined> => {
  if (project_id === null) return undefined
  const project = (await lockProject(tx, project_id, requester_id)) ?? fail('not_found')
  if (project.status === 'ended') fail('conflict', 'The project of this job has ended.')
  return project
}

export const workOf = (job: JobRow): PublishedWork => ({
  reward: job.reward_minor,
  estimated_seconds: job.estimated_seconds,
  places: job.task_count * job.overlap,
})

/** What publishing the work would move into the project’s reserve, in minor units. */
export const reserveOfJob = async (
  context: Context,
  project: ProjectRow,
  work: PublishedWork,
): Promise<bigint> => (await reserveFor(context, project, work)).missing

/** The same for a quote: nothing is stored yet. */
export const quotedReserve = async (
  context: Context,
  { project_id, requester_id }: { project_id: string | undefined; requester_id: string },
  work: PublishedWork,
): Promise<bigint> => {
  if (project_id === undefined) return 0n
  const project = (await findProject(context.tx, project_id, requester_id)) ?? fail('not_found')
  return (await reserveFor(context, project, work)).missing
}
