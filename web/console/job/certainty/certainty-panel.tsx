/** Where a job stands that asks until results are sure: how many are, and what that saved. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Job } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Facts, Section } from '../../../parts/page.tsx'
import { ForecastTable } from './forecast-table.tsx'

/** In words: from so many to so many, until so sure. */
export const useAnswersWanted = () => {
  const { t } = useLingui()
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' })
  return ({ certainty, overlap }: Pick<Job, 'certainty' | 'overlap'>): string => {
    if (certainty === null) return String(overlap)
    const { min, max } = certainty
    const sure = percent.format(certainty.target_confidence)
    return t`${min} to ${max}, until ${sure} sure`
  }
}

/** Draws nothing for a job with a fixed number of answers and one task. */
export const CertaintyPanel = ({ job }: { job: Job }) => {
  const { certainty } = job
  if (certainty === null && job.tasks === 1) return null
  return (
    <Section id="certainty" title={<Trans>How sure, and for how much</Trans>}>
      {certainty !== null && <Standing job={job} of={certainty} />}
      <ForecastTable job={job} />
    </Section>
  )
}

const Standing = ({ job, of }: { job: Job; of: NonNullable<Job['certainty']> }) => {
  const { t } = useLingui()
  const { reached } = of
  const share = job.tasks === 0 ? 0 : reached / job.tasks
  return (
    <div className="grid gap-4 rounded-card border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-2">
        <p className="text-lg font-semibold">
          <Plural
            value={job.tasks}
            one={`${reached} of # result is sure enough`}
            other={`${reached} of # results are sure enough`}
          />
        </p>
        <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunk">
          <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
        </div>
      </div>
      <Facts
        facts={[
          [
            t`Saved so far`,
            <Trans key="s">
              <Amount of={of.saved} /> (
              <Plural value={of.answers_saved} one="# answer" other="# answers" />)
            </Trans>,
          ],
          [t`Answers bought`, of.answers_bought],
          [t`Not yet decided`, of.undecided],
          [t`Left unsure, nothing left to spend`, of.budget_ended],
          ...(of.returned === null
            ? []
            : [[t`Came back`, <Amount key="r" of={of.returned} />] as [string, React.ReactNode]]),
        ]}
      />
    </div>
  )
}
