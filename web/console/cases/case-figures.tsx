/** How often humans disagree with machines, and with each other (charter R23); everybody can read the same. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Loading, Section } from '../../parts/page.tsx'
import { formatDuration } from '../../words/time.ts'

type Month = Output<'get_case_figures'>['months'][number]

export const CaseFigures = () => {
  const figures = useRead('get_case_figures', {})
  return (
    <Section id="figures" title={<Trans>How people decided</Trans>}>
      <ProblemNotice error={figures.error} />
      {figures.isPending && <Loading rows={1} />}
      {figures.data !== undefined && (
        <>
          {figures.data.deciders < 2 && (
            <Notice look="warn" title={<Trans>Nobody here can review</Trans>}>
              <Trans>
                A decision is reviewed by another person than the one who made it. Until a second
                operator with the role reviewer or admin is here, every contested decision lapses.
              </Trans>
            </Notice>
          )}
          {figures.data.months.some(({ alarm }) => alarm) && (
            <Notice look="error" title={<Trans>Too much agreement</Trans>}>
              <Trans>
                In a month below, people agreed with the machine in more than 95 of 100 cases. That
                is seldom looking; everybody can read it.
              </Trans>
            </Notice>
          )}
          <Months months={figures.data.months} />
        </>
      )}
    </Section>
  )
}

const cell = 'numbers px-3 py-2 text-end whitespace-nowrap'
const head = 'px-3 py-2 text-end font-medium'

const Months = ({ months }: { months: Month[] }) => {
  const { t } = useLingui()
  if (months.length === 0)
    return (
      <p className="text-muted">
        <Trans>Nobody has decided anything yet.</Trans>
      </p>
    )
  return (
    <section
      className="overflow-x-auto rounded-card border border-line bg-surface"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={t`How people decided, by month`}
    >
      <table className="w-full text-[0.9375rem]">
        <thead className="bg-sunk">
          <tr>
            <th scope="col" className="px-3 py-2 text-start font-medium">
              <Trans>Month</Trans>
            </th>
            <th scope="col" className={head}>
              <Trans>Decisions</Trans>
            </th>
            <th scope="col" className={head}>
              <Trans>Agreed with the machine</Trans>
            </th>
            <th scope="col" className={head}>
              <Trans>Overturned</Trans>
            </th>
            <th scope="col" className={head}>
              <Trans>Lapsed</Trans>
            </th>
            <th scope="col" className={head}>
              <Trans>Looked at the evidence</Trans>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {months.map((month) => (
            <MonthRow key={month.month} of={month} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const MonthRow = ({ of }: { of: Month }) => {
  const locale = useLocale()
  const percent = (value: number | null) =>
    value === null ? '–' : `${new Intl.NumberFormat(locale).format(value)} %`
  const seconds = of.looked_seconds_median
  return (
    <tr>
      <th scope="row" className="numbers px-3 py-2 text-start font-normal whitespace-nowrap">
        {of.month}
      </th>
      <td className={cell}>{of.first_decisions}</td>
      <td className={cell}>
        {percent(of.agreement_percent)}{' '}
        <span className="text-muted">
          <Plural value={of.machine_cases_decided} one="of #" other="of #" />
        </span>
      </td>
      <td className={cell}>
        {percent(of.overturned_percent)}{' '}
        <span className="text-muted">
          <Plural value={of.reviews} one="of #" other="of #" />
        </span>
      </td>
      <td className={cell}>{of.lapsed}</td>
      <td className={cell}>{seconds === null ? '–' : formatDuration(locale, seconds)}</td>
    </tr>
  )
}
