/** When a job is published by itself: later, or again and again. */
import { Trans } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { Section } from '../../parts/page.tsx'
import { useMay } from '../membership.tsx'
import { NewSchedule } from './new-schedule.tsx'
import { ScheduleCard } from './schedule-card.tsx'

/** Nothing where there is nothing to see and nothing to do. */
export const ScheduleSection = ({ job }: { job: Job }) => {
  const may = useMay('run_jobs')
  const found = useRead('list_schedules', { job_id: job.id, limit: 20 }, { every: 4000 })
  const schedules = found.data?.data ?? []
  const canPlan = may && job.tasks > 0
  if (schedules.length === 0 && !canPlan) return null
  return (
    <Section
      id="schedule"
      title={<Trans>Later, or again and again</Trans>}
      aside={canPlan && <NewSchedule job={job} />}
    >
      {schedules.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing is planned for this job.</Trans>
        </p>
      ) : (
        <ul className="grid gap-3">
          {schedules.map((schedule) => (
            <li key={schedule.id}>
              <ScheduleCard schedule={schedule} page={job.id} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
