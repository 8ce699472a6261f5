/** The numbers that workers are promised, and which are announced to get worse (charter R43). */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { useLocale } from '../parts/amount.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Card, Facts, Section } from '../parts/page.tsx'
import { PROMISED } from '../words/promised.ts'
import { formatDuration, formatInstant } from '../words/time.ts'

type Promised = Output<'list_promised_numbers'>['data'][number]

export const PromisedNumbers = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const read = useRead('list_promised_numbers', {}, { role: 'person' })
  const all = read.data?.data ?? []
  const shown = (unit: Promised['unit'], value: number): ReactNode =>
    unit === 'seconds' ? formatDuration(locale, value, 'long') : value
  const coming = all.filter((one) => one.coming !== null)
  return (
    <Section id="numbers" title={<Trans>Promised in numbers</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          A number that gets worse for workers is announced here thirty days before; the program
          does not start with it earlier.
        </Trans>
      </p>
      <ProblemNotice error={read.error} />
      {coming.map(({ name, unit, coming: next }) => (
        <Notice key={name} look="warn" title={t(PROMISED[name])}>
          {next !== null && (
            <p>
              {next.value === null ? (
                <Trans>No longer promised, from {formatInstant(locale, next.earliest)} on.</Trans>
              ) : (
                <Trans>
                  {shown(unit, next.value)}, from {formatInstant(locale, next.earliest)} on.
                </Trans>
              )}{' '}
              {next.reason}
            </p>
          )}
        </Notice>
      ))}
      {all.length > 0 && (
        <Card>
          <Facts
            facts={all.map(({ name, unit, value }) => [t(PROMISED[name]), shown(unit, value)])}
          />
        </Card>
      )}
    </Section>
  )
}
