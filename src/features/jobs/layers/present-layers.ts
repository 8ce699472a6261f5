/** The layers of a job as its requester reads them. */
import type { z } from 'zod'
import type { Transaction } from '../../../database/pool.ts'
import type { JobRow } from '../queries.ts'
import { layersOfJobs, type ShownLayer } from './layer-queries.ts'
import type { JobReview } from './layer-schemas.ts'
import { quotedReview } from './plan-layers.ts'
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

/** What everybody reads before accepting: percent of the answers that another person looks at. */
export const checkedPercent = ({ review }: Pick<JobRow, 'review'>): number | null =>
  review === null ? null : (review.share ?? (review.error_at_most === null ? 100 : null))
