/** The public report: how this place treated those who work, month by month (charter R45). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { Amounts, useLocale } from '../parts/amount.tsx'
import { SelectField } from '../parts/field.tsx'
import { Header } from '../parts/header.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, Empty, Facts, Loading, PageTitle, Section } from '../parts/page.tsx'
import { CASE_OUTCOME, CASE_RULE } from '../words/cases.ts'
import { formatDuration } from '../words/time.ts'
import { Parity } from './report-parity.tsx'

type Report = NonNullable<Output<'get_public_report'>['report']>

export const ReportPage = () => {
  const { t } = useLingui()
  const [month, setMonth] = useState<string | undefined>()
  const read = useRead('get_public_report', month === undefined ? {} : { month }, {
    role: 'person',
  })
  const told = read.data
  return (
    <>
      <Header home="/" />
      <main id="main" className="mx-auto grid max-w-3xl gap-8 px-4 py-8 sm:py-12">
        <div className="grid gap-3">
          <PageTitle title={t`Monthly report`}>
            <Trans>How people are treated here</Trans>
          </PageTitle>
          <p className="max-w-prose text-muted">
            <Trans>
              Counted once a month from the books and the histories, and never changed. Programs
              read the same at /v1/report.
            </Trans>
          </p>
        </div>
        {read.isPending && <Loading />}
        <ProblemNotice error={read.error} />
        {told !== undefined && told.report === null && (
          <Empty title={<Trans>The first month is not over yet</Trans>}>
            <Trans>The report appears here on the first day of the next one.</Trans>
          </Empty>
        )}
        {told !== undefined && told.report !== null && (
          <>
            <Months months={told.months} chosen={told.report.month} onChoose={setMonth} />
            <Figures of={told.report} />
          </>
        )}
      </main>
    </>
  )
}

const useMonthName = () => {
  const locale = useLocale()
  return (month: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    )
}

type MonthsProps = { months: string[]; chosen: string; onChoose: (month: string) => void }

const Months = ({ months, chosen, onChoose }: MonthsProps) => {
  const { t } = useLingui()
  const name = useMonthName()
  return (
    <div className="sm:max-w-sm">
      <SelectField
        label={t`Month`}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {name(month)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

/** A share in the reader's own numerals; a dash where there was nothing to count. */
const usePercent = () => {
  const locale = useLocale()
  return (value: number | null): string =>
    value === null ? '–' : `${new Intl.NumberFormat(locale).format(value)} %`
}

const Figures = ({ of }: { of: Report }) => (
  <>
    <Paid of={of} />
    <People of={of} />
    <Waiting of={of} />
    <Parity of={of} />
  </>
)

const Paid = ({ of }: { of: Report }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const percent = usePercent()
  const {
    approval,
    unpaid_time: unpaid,
    search_seconds: search,
    floor_top_ups: floor,
    local_supplements: supplements,
    notices,
  } = of
  const sums = ({ count, sum }: Report['notices']): ReactNode => (
    <>
      {count} · <Amounts of={sum} none="–" inline />
    </>
  )
  return (
    <Section id="paid" title={<Trans>Work and pay</Trans>}>
      <Card>
        <Facts
          facts={[
            [t`Answers approved`, approval.count],
            [t`Half were paid within`, lastedOr(locale, approval.p50_seconds)],
            [t`Nine of ten were paid within`, lastedOr(locale, approval.p90_seconds)],
            [t`Time with a task that was not paid`, percent(unpaid.percent)],
            [
              t`Noted as searching or waiting`,
              search === null ? '–' : formatDuration(locale, search, 'long'),
            ],
            [t`Topped up to the floor`, sums(floor)],
            [t`Supplements up to local minimums`, supplements === null ? '–' : sums(supplements)],
            [t`Paid for missing notice`, sums(notices)],
            [t`Answers rejected`, of.rejections.rejected],
            [
              t`Appeals overturned`,
              t`${of.rejections.overturned} of ${of.rejections.appeals_answered} (${percent(of.rejections.percent)})`,
            ],
          ]}
        />
      </Card>
    </Section>
  )
}

const lastedOr = (locale: string, seconds: number | null): string =>
  seconds === null ? '–' : formatDuration(locale, seconds)

const People = ({ of }: { of: Report }) => {
  const { t } = useLingui()
  const percent = usePercent()
  const { restrictions, decisions_reviewed: reviewed } = of
  return (
    <Section id="people" title={<Trans>Decisions about people</Trans>}>
      <Card className="grid gap-4">
        {restrictions.length === 0 ? (
          <p>
            <Trans>Nobody was warned or restricted.</Trans>
          </p>
        ) : (
          <ul className="grid gap-2">
            {restrictions.map(({ rule, outcome, count }) => (
              <li key={`${rule} ${outcome}`}>
                <span className="numbers font-semibold">{count}</span> · {t(CASE_OUTCOME[outcome])}
                <span className="block text-sm text-muted">{t(CASE_RULE[rule])}</span>
              </li>
            ))}
          </ul>
        )}
        <Facts
          facts={[
            [
              t`Contested and overturned`,
              t`${reviewed.overturned} of ${reviewed.reviews} (${percent(reviewed.percent)})`,
            ],
            [t`Lapsed, because nobody answered`, reviewed.lapsed],
          ]}
        />
      </Card>
    </Section>
  )
}

const Waiting = ({ of }: { of: Report }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { questions, appeals, case_reviews: reviews } = of.answers
  const wait = ({ count, p50_seconds, p90_seconds }: Report['approval']): string =>
    count === 0
      ? t`none`
      : t`${count}: half within ${lastedOr(locale, p50_seconds)}, nine of ten within ${lastedOr(locale, p90_seconds)}`
  return (
    <Section id="waiting" title={<Trans>How long people waited for an answer</Trans>}>
      <Card>
        <Facts
          facts={[
            [t`Questions about a job`, wait(questions)],
            [t`Appeals about work`, wait(appeals)],
            [t`Contested decisions`, wait(reviews)],
          ]}
        />
      </Card>
    </Section>
  )
}
