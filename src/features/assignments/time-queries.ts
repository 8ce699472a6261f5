/** Times that a human of the instance looks at. */
import { sql } from 'kysely'
import type { Write } from '../../database/together.ts'
import type { Uuid } from '../../kernel/id.ts'

type Noted = { id: Uuid; job_id: Uuid; said: number; median: number; most: number; now: Date }

export const noteOutlier = (n: Noted): Write => sql`
  insert into time_outlier
    (assignment_id, job_id, said_seconds, median_seconds, counted_seconds, noted_at)
  values (${n.id}, ${n.job_id}, ${n.said}, ${n.median}, ${n.most}, ${n.now})`
