/** Who checks the answers of a job: what was found, which jobs that are, and where people disagree. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useRead } from '../../../api/use-api.ts'
import type { Job, Output } from '../../../api.generated.ts'
import { useLocale } from '../../../parts/amount.tsx'
import { Card, Section } from '../../../parts/page.tsx'
import { Disagreements } from './disagreements.tsx'

type Review = NonNullable<Job['review']>
type Report = NonNullable<Output<'get_quality'>['review']>

/** Draws nothing where nobody checks. */
export const LayersSection = ({ job, may }: { job: Job; may: boolean }) => {
  const { review } = job
  if (review === null) return null
  if (review.terms === null) return <IsLayer job={job} review={review} />
  return (
    <Section id="reviews" title={<Trans>Checked by other people</Trans>}>
      <Card className="grid gap-3">
        <Found job={job} />
        <Layers review={review} />
      </Card>
      {may && <Disagreements job={job} />}
    </Section>
  )
}

/** A layer itself: whose answers it is about. */
const IsLayer = ({ job, review }: { job: Job; review: Review }) => {
  const below = review.layers.find(({ job_id }) => job_id === job.id)
  if (below === undefined) return null
  return (
    <Section id="reviews" title={<Trans>Checks the answers of another job</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          Tasks come by themselves, one for each answer that was drawn, {below.planned} at most. Who
          answered is not offered these, and pay depends on nobody’s verdict.
        </Trans>
      </p>
      <p>
        <Link
          to="/jobs/$job"
          params={{ job: below.of_job_id }}
          className="inline-flex min-h-11 items-center underline"
        >
          <Trans>To that job</Trans>
        </Link>
      </p>
    </Section>
  )
}

const Found = ({ job }: { job: Job }) => {
  const quality = useRead('get_quality', { job_id: job.id }, { every: 20_000 })
  const report = quality.data?.review ?? null
  if (report === null || report.reviewed === 0)
    return (
      <p className="text-muted">
        <Trans>Nobody has looked at an answer yet.</Trans>
      </p>
    )
  return <Figures report={report} />
}

const Figures = ({ report }: { report: Report }) => {
  const locale = useLocale()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const { reviewed, answers, disputed } = report
  const [rate, most, left] = [report.error_rate ?? 0, report.error_at_most, report.left_at_most]
  return (
    <div className="grid gap-1">
      <p className="text-lg font-semibold">
        <Trans>
          {percent.format(rate)} of the answers looked at were wrong, at most {percent.format(most)}{' '}
          of all (95 % sure)
        </Trans>
      </p>
      <p className="max-w-prose text-muted">
        <Plural
          value={reviewed}
          one={`# of ${answers} answers was looked at. The results carry what was corrected: at most ${percent.format(left)} of them are still wrong.`}
          other={`# of ${answers} answers were looked at. The results carry what was corrected: at most ${percent.format(left)} of them are still wrong.`}
        />
      </p>
      {disputed > 0 && (
        <p className="text-muted">
          <Plural
            value={disputed}
            one="# answer is in dispute; until it is decided it counts as wrong here."
            other="# answers are in dispute; until they are decided they count as wrong here."
          />
        </p>
      )}
    </div>
  )
}

/** Ordinary jobs: questions, pay and appeals are there. */
const Layers = ({ review }: { review: Review }) => {
  const { t } = useLingui()
  const name = { review: t`People who check`, adjudication: t`People who decide between two` }
  if (review.layers.length === 0) return null
  return (
    <ul className="grid gap-1 border-t border-line pt-3">
      {review.layers.map(({ layer, job_id, made, planned }) => (
        <li key={job_id} className="flex flex-wrap items-center gap-x-3">
          <Link
            to="/jobs/$job"
            params={{ job: job_id }}
            className="inline-flex min-h-11 items-center underline"
          >
            {name[layer]}
          </Link>
          <span className="numbers text-sm text-muted">
            <Trans>
              {made} of {planned} tasks made
            </Trans>
          </span>
        </li>
      ))}
    </ul>
  )
}
