import type { Form } from '../../../forms/form.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { deleteAudience } from '../../audience/queries.ts'
import { storeAudience } from '../../audience/store-audience.ts'
import { copyForm } from '../../copies/form-copies.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { updateJob } from '../contract.ts'
import { forgetPost } from '../posts/post-queries.ts'
import { presentJob } from '../present-job.ts'
import { type JobRow, lockJob } from '../queries.ts'
import { checkTerms } from '../terms.ts'
import { hasStagedUpload } from '../upload-queries.ts'
import { deleteJobFiles, insertJobFiles, replaceTerms, type TermColumns } from './term-queries.ts'

/**
 * Nobody has read a draft: everything may change but what its tasks were checked against. Where a human
 * of the instance looks at it first, publishing asks anew: they have read other words.
 */
export const updateJobHandler = handle(updateJob, async (context, { job_id, ...terms }) => {
  const { tx } = context
  const { requester_id } = asRequester(context)
  const job = (await lockJob(tx, job_id, requester_id)) ?? fail('not_found')
  if (job.status !== 'draft') fail('conflict', `The job is ${job.status}; only a draft is changed.`)
  const { columns, files, audience } = await checkTerms(context, requester_id, terms)
  const bound = job.task_count > 0 || (await hasStagedUpload(tx, job_id))
  if (bound && !sameData(job, columns))
    fail('conflict', 'The draft has tasks with these data fields; call clear_tasks first.')
  await forgetPost(tx, job_id)
  await deleteAudience(tx, job_id)
  await replaceTerms(tx, job_id, columns)
  await storeAudience(context, job_id, audience)
  await deleteJobFiles(tx, job_id)
  await insertJobFiles(tx, job_id, files)
  await copyForm(context, job_id, columns.form as Form, job.form as Form)
  context.note({ subject: toPublicId('job', job_id), job_id })
  return presentJob(tx, { ...job, ...columns }, { now: context.now })
})

const sameData = (job: JobRow, columns: TermColumns): boolean =>
  canonicalJson((job.form as Form).data) === canonicalJson((columns.form as Form).data)
