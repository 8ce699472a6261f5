/** The layers of a job as its requester reads them. */
import type { z } from 'zod'
import type { Transaction } from '../../../database/pool.ts'
import type { JobReview } from '../layer-schemas.ts'
import type { JobRow } from '../queries.ts'
import { layersOfJobs, type ShownLayer } from './layer-queries.ts'
import { layersOf, quotedReview, type Reviewed } from './plan-layers.ts'
import { presentReviewTerms } from './review-terms.ts'

/** Null, and nothing is read, where nobody checks and nothing is checked. */
export const presentLayers = async (
  tx: Transaction,
  job: JobRow,
): Promise<z.output<typeof JobReview> | null> => {
  if (job.review === null && job.layer_jobs === null) return null
  const rows = job.layer_jobs === null ? [] : await layersOfJobs(tx, [job.id])
  return {
    terms: presentReviewTerms(job.review, job.currency),
    layers: rows.map(({ author_job_id: _, ...layer }: ShownLayer) => layer),
    quoted: job.published_at === null ? quotedReview(job) : null,
  }
}

/** What everybody reads before accepting: percent of the answers that another person looks at; null: nobody does. */
export const checkedPercent = (job: Reviewed): number | null => {
  const [review] = layersOf(job)
  if (review === undefined) return null
  return Math.max(1, Math.round((100 * review.tasks) / (job.task_count * job.overlap)))
}
