/** SQL that writes the terms of a draft anew. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { JobRow } from '../queries.ts'

/** The columns that say what a requester asks for, pays and promises. */
export type TermColumns = Pick<
  JobRow,
  | 'title'
  | 'description'
  | 'form'
  | 'form_sha256'
  | 'lang'
  | 'currency'
  | 'reward_minor'
  | 'overlap'
  | 'overlap_min'
  | 'sure_permille'
  | 'budget_minor'
  | 'estimated_seconds'
  | 'estimate_stated'
  | 'auto_approve_seconds'
  | 'lease_seconds'
  | 'deadline'
  | 'purpose'
  | 'data_use'
  | 'ai_use'
  | 'input_origin'
  | 'unstated'
  | 'repair'
  | 'content_flags'
  | 'has_audience'
  | 'screens'
  | 'paid_elsewhere'
  | 'project_id'
  | 'fee_basis_points'
  | 'gold_percent'
  | 'gate_percent'
  | 'gate_over'
  | 'review'
>

/** Every term at once. A column that is added to TermColumns is added here. */
export const replaceTerms = (tx: Transaction, job_id: Uuid, terms: TermColumns) =>
  sql`
    update job set title = ${terms.title}, description = ${terms.description},
      form = ${JSON.stringify(terms.form)}, form_sha256 = ${terms.form_sha256}, lang = ${terms.lang},
      currency = ${terms.currency}, reward_minor = ${terms.reward_minor}, overlap = ${terms.overlap},
      estimated_seconds = ${terms.estimated_seconds}, estimate_stated = ${terms.estimate_stated},
      auto_approve_seconds = ${terms.auto_approve_seconds}, lease_seconds = ${terms.lease_seconds},
      deadline = ${terms.deadline}, purpose = ${terms.purpose},
      data_use = ${JSON.stringify(terms.data_use)}, ai_use = ${terms.ai_use},
      input_origin = ${terms.input_origin}, unstated = ${terms.unstated}::text[],
      repair = ${terms.repair === null ? null : JSON.stringify(terms.repair)}::jsonb,
      content_flags = ${terms.content_flags}::text[],
      has_audience = ${terms.has_audience}, screens = ${terms.screens},
      paid_elsewhere = ${terms.paid_elsewhere}, project_id = ${terms.project_id},
      fee_basis_points = ${terms.fee_basis_points}, gold_percent = ${terms.gold_percent},
      gate_percent = ${terms.gate_percent}, gate_over = ${terms.gate_over},
      overlap_min = ${terms.overlap_min}, sure_permille = ${terms.sure_permille},
      budget_minor = ${terms.budget_minor},
      review = ${terms.review === null ? null : JSON.stringify(terms.review)}::jsonb
    where id = ${job_id} and status = 'draft'`.execute(tx)

/** The files a job’s form shows to everybody who works on it. */
export const insertJobFiles = (tx: Transaction, job_id: Uuid, file_ids: Uuid[]) =>
  sql`
    insert into job_file (job_id, file_id)
    select ${job_id}, file_id from unnest(${file_ids}::uuid[]) file_id
    on conflict do nothing`.execute(tx)

/** The same files for a copy of the job. */
export const copyJobFiles = (tx: Transaction, from: Uuid, to: Uuid) =>
  sql`
    insert into job_file (job_id, file_id)
    select ${to}, file_id from job_file where job_id = ${from}`.execute(tx)

/** The stored files of a form that was replaced. */
export const deleteJobFiles = (tx: Transaction, job_id: Uuid) =>
  sql`delete from job_file where job_id = ${job_id}`.execute(tx)

/** The form of a draft whose own addresses became files. */
export const setForm = (
  tx: Transaction,
  { job_id, form, form_sha256 }: { job_id: Uuid; form: unknown; form_sha256: string },
) =>
  sql`
    update job set form = ${JSON.stringify(form)}, form_sha256 = ${form_sha256}
    where id = ${job_id} and status = 'draft'`.execute(tx)

/** Another deadline for a draft, or none. */
export const setDraftDeadline = (tx: Transaction, job_id: Uuid, deadline: Date | null) =>
  sql`update job set deadline = ${deadline} where id = ${job_id} and status = 'draft'`.execute(tx)
