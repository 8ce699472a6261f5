/** The same job once more, as a draft: its terms as they are now, without its tasks. */
import type { Form } from '../../forms/form.ts'
import { copyAudience } from '../audience/queries.ts'
import { addressesOfForm } from '../copies/addresses.ts'
import { copyForm } from '../copies/form-copies.ts'
import { repeatCopies } from '../copies/queries.ts'
import type { Context, RequesterSide } from '../handle.ts'
import { copyJobFiles } from '../jobs/drafting/term-queries.ts'
import { insertJob, type JobRow, type NewJob, UNBEGUN } from '../jobs/queries.ts'
import { feeFor } from '../jobs/terms.ts'

/** What people were told of the old job holds for the new one too; state, money and times begin anew. */
export const copyJob = async (
  context: Context,
  side: RequesterSide,
  original: JobRow,
  deadline: Date | null,
): Promise<JobRow> => {
  const { tx, newId, now, instance } = context
  const copy: NewJob = {
    ...original,
    id: newId(),
    agent_id: side.agent_id,
    livemode: instance.livemode,
    status: 'draft',
    fee_basis_points: feeFor(original),
    deadline,
    terms_version: 1,
    escrow_parts: 1,
    at_most_minor: 0n,
    created_at: now,
    published_at: null,
    closed_at: null,
  }
  await insertJob(tx, copy)
  await copyJobFiles(tx, original.id, copy.id)
  // A draft’s form may still name addresses; a published one’s are files.
  if (addressesOfForm(copy.form as Form).length > 0) {
    await repeatCopies(tx, { from: original.id, to: copy.id, now })
    await copyForm(context, copy.id, copy.form as Form)
  }
  if (copy.has_audience) await copyAudience(tx, { from: original.id, to: copy.id, now })
  return { ...copy, ...UNBEGUN }
}
