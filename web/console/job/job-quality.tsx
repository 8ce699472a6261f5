/** How far people agree in this job, and how sure its results are: in words, then as plots. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { asForm } from '../../../src/forms/reading.ts'
import { confusionPlot } from '../../../src/plots/confusion.ts'
import { histogramPlot } from '../../../src/plots/histogram.ts'
import { useRead } from '../../api/use-api.ts'
import type { ItemQuality, Job } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { Plot } from '../../parts/plot.tsx'
import { questionsOf } from './result-card.tsx'

/** Agreement from which Krippendorff advises to rely on answers, and to do so with care. */
const GOOD = 0.8
const FAIR = 0.667

export const JobQuality = ({ job }: { job: Job }) => {
  const quality = useRead('get_quality', { job_id: job.id }, { every: 20_000 })
  const items = (quality.data?.items ?? []).filter(
    ({ agreement, on_gold }) => agreement !== null || on_gold !== null,
  )
  if (items.length === 0) return null
  return (
    <Section id="quality" title={<Trans>How far people agree</Trans>}>
      <ul className="grid gap-4">
        {items.map((item) => (
          <li key={item.item}>
            <ItemCard job={job} of={item} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const ItemCard = ({ job, of }: { job: Job; of: ItemQuality }) => {
  const question = questionsOf(asForm(job.form)).find(({ id }) => id === of.item)
  return (
    <Card className="grid gap-3">
      <h3 className="text-base">{question?.label ?? of.item}</h3>
      {of.agreement !== null && <Words of={of} />}
      {of.on_gold !== null && <OnGold of={of.on_gold} />}
      <details className="border-t border-line pt-2">
        <summary className="min-h-8 py-1 font-medium">
          <Trans>Show it as pictures</Trans>
        </summary>
        <Plots of={of} />
      </details>
    </Card>
  )
}

const Words = ({ of }: { of: ItemQuality }) => {
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const value = of.agreement ?? 0
  const [alpha, low, high] = [value, of.low ?? value, of.high ?? value].map((one) =>
    number.format(one),
  )
  const sure = of.confidence.slice(9).reduce((sum, one) => sum + one, 0)
  const all = of.confidence.reduce((sum, one) => sum + one, 0)
  return (
    <div className="grid gap-1">
      <p className="text-lg font-semibold">
        {value >= GOOD ? (
          <Trans>People agree well</Trans>
        ) : value >= FAIR ? (
          <Trans>People agree fairly well</Trans>
        ) : (
          <Trans>People often disagree</Trans>
        )}
      </p>
      <p className="numbers text-sm text-muted">
        <Trans>
          Agreement {alpha} ({low} to {high}): 1 is perfect, 0 is as by chance.
        </Trans>
      </p>
      {all > 0 && (
        <p className="numbers text-sm text-muted">
          <Plural
            value={all}
            one={`${sure} of # result is at least 90 % sure.`}
            other={`${sure} of # results are at least 90 % sure.`}
          />
        </p>
      )}
      {value < FAIR && (
        <p className="max-w-prose text-sm">
          <Trans>
            That says that the question is hard or unclear, not that the results are wrong. Read the
            answers that differ before you ask for more of them.
          </Trans>
        </p>
      )}
    </div>
  )
}

/** Whether “90 % sure” is right nine times in ten, as far as known answers tell. */
const OnGold = ({ of }: { of: NonNullable<ItemQuality['on_gold']> }) => {
  const percent = new Intl.NumberFormat(useLocale(), {
    style: 'percent',
    maximumFractionDigits: 0,
  })
  const [right, sure] = [percent.format(of.right), percent.format(of.sure)]
  return (
    <p className="max-w-prose">
      <Plural
        value={of.tasks}
        one={`On # task whose answer you know, asked as often as the others, ${right} of the results were right; they were ${sure} sure.`}
        other={`On # tasks whose answer you know, asked as often as the others, ${right} of the results were right; they were ${sure} sure.`}
      />
    </p>
  )
}

const Plots = ({ of }: { of: ItemQuality }) => {
  const { t } = useLingui()
  const tasks = t`tasks`
  return (
    <div className="grid gap-6 pt-2 lg:grid-cols-2">
      {of.unity.some((count) => count > 0) && (
        <Plot
          of={histogramPlot(of.unity, {
            title: t`How far people agree`,
            across: t`share of people with the same answer`,
            up: tasks,
          })}
        />
      )}
      {of.confidence.length > 0 && (
        <Plot
          of={histogramPlot(of.confidence, {
            title: t`How sure the results are`,
            across: t`probability that the result is right`,
            up: tasks,
          })}
        />
      )}
      {of.confusion !== null && of.confusion.labels.length > 1 && (
        <Plot
          of={confusionPlot(of.confusion, {
            title: t`What is taken for what`,
            across: t`answer`,
            up: t`result`,
          })}
        />
      )}
    </div>
  )
}
