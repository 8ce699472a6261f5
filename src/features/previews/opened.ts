/** The job that a link opens. */
import { type Context, fail } from '../handle.ts'
import { findAnyJob, type JobRow } from '../jobs/queries.ts'
import { readPreviewToken } from './token.ts'

/** Throws Problem('not_found') for a link that is over or was never given out. */
export const openedBy = async (
  { tx, instance, now }: Context,
  token: string,
): Promise<{ job: JobRow; expires_at: Date }> => {
  const opened = readPreviewToken(instance.signing_key, token, now)
  if (opened === undefined)
    return fail('not_found', 'This link is over, or was never given out; ask for a fresh one.')
  const job = (await findAnyJob(tx, opened.job_id)) ?? fail('not_found')
  return { job, expires_at: opened.expires_at }
}
