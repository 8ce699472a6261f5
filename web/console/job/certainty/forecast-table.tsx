/** What other ways to ask would come to, played through from the answers that are there. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead } from '../../../api/use-api.ts'
import type { Job, Output } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card, Loading } from '../../../parts/page.tsx'

type Forecast = Output<'forecast_job'>
type Plan = Forecast['plans'][number]

/** Asked for only when somebody opens it: it is worked out anew each time. */
export const ForecastTable = ({ job }: { job: Job }) => {
  const [open, setOpen] = useState(false)
  const forecast = useRead('forecast_job', { job_id: job.id }, { enabled: open })
  return (
    <Card>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-11 py-2 font-medium">
          <Trans>What fewer or more answers would come to</Trans>
        </summary>
        <ProblemNotice error={forecast.error} />
        {open && forecast.isPending && <Loading rows={2} />}
        {forecast.data !== undefined && <Table of={forecast.data} />}
      </details>
    </Card>
  )
}

const Table = ({ of }: { of: Forecast }) => {
  const percent = usePercent()
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-muted">
        {of.from === 'pilot' ? (
          <Trans>
            Played through from {of.pilot_answers} of your answers: one answer is right{' '}
            {percent(of.one_answer_right)} of the time.
          </Trans>
        ) : (
          <Trans>
            There are not enough answers of yours yet, so this is what people are like elsewhere.
            Publish a few tasks first: their answers make it your own.
          </Trans>
        )}
      </p>
      <ul className="divide-y divide-line">
        {of.plans.map((plan) => (
          <PlanRow key={`${plan.min}-${plan.max}-${plan.target_confidence}`} plan={plan} />
        ))}
      </ul>
    </div>
  )
}

const usePercent = () => {
  const format = new Intl.NumberFormat(useLocale(), { style: 'percent' })
  return (share: number) => format.format(share)
}

const PlanRow = ({ plan }: { plan: Plan }) => {
  const { t } = useLingui()
  const percent = usePercent()
  const { min, max, target_confidence: target } = plan
  const sure = target === null ? '' : percent(target)
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(10rem,1.4fr)_1fr_1fr]">
      <p className={plan.own ? 'font-semibold' : undefined}>
        {target === null ? (
          <Plural value={max} one="# answer for each task" other="# answers for each task" />
        ) : (
          t`${min} to ${max} answers, until ${sure} sure`
        )}
        {plan.own && (
          <span className="ms-2 font-normal text-muted">
            <Trans>as now</Trans>
          </span>
        )}
      </p>
      <p className="numbers">
        <Trans>{percent(plan.accuracy)} right</Trans>
      </p>
      <p className="numbers">
        <Trans>
          <Amount of={plan.cost_p50} />, rarely above <Amount of={plan.cost_p90} />
        </Trans>
      </p>
    </li>
  )
}
