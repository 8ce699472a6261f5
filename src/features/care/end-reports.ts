/** Answers reports about a job’s content, and does what follows. */
import type { Uuid } from '../../kernel/id.ts'
import { payTime } from '../content/pay-care.ts'
import type { Context } from '../handle.ts'
import { windDown } from '../jobs/ending/settle-job.ts'
import type { JobRow } from '../jobs/queries.ts'
import { endReport, type Outcome, type ReportRow } from './queries.ts'

/** Where a warning was missing nobody else takes a place: true when the job winds down. */
export const endReports = async (
  context: Context,
  job: JobRow,
  reports: ReportRow[],
  { outcome, decided_by }: { outcome: Outcome; decided_by: Uuid | null },
): Promise<boolean> => {
  const { tx, now } = context
  for (const report of reports) {
    const unpaid = outcome === 'confirmed' && report.paid_at === null
    if (unpaid) await payLater(context, report)
    const paid_at = unpaid ? now : report.paid_at
    await endReport(tx, { id: report.id, outcome, decided_by, paid_at, now })
  }
  const warned = job.content_flags ?? []
  const missing = reports.some(({ shows }) => shows.some((flag) => !warned.includes(flag)))
  if (outcome !== 'confirmed' || !missing || !['open', 'paused'].includes(job.status)) return false
  await windDown(context, job)
  return true
}

const payLater = (context: Context, report: ReportRow) =>
  payTime(context, { ...report, id: report.assignment_id }, report.worth_minor)
