/** Whether people are treated the same wherever they live and whatever they speak (charter R44). */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Output } from '../api.generated.ts'
import { Amounts, useLocale } from '../parts/amount.tsx'
import { Card, Section } from '../parts/page.tsx'
import { countryNames, languageNames } from '../words/places.ts'

type Report = NonNullable<Output<'get_public_report'>['report']>
type Group = NonNullable<Report['parity']>[number]

export const Parity = ({ of }: { of: Report }) => {
  if (of.parity === null) return null
  return (
    <Section id="parity" title={<Trans>By where people live and what they speak</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          As people say of themselves. Groups of fewer than twenty are left out, and so are those
          whose figures would show them: nobody is pointed at. The reward of a job is the same for
          all.
        </Trans>
      </p>
      {of.parity.length === 0 ? (
        <p>
          <Trans>No group was large enough this month.</Trans>
        </p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {of.parity.map((group) => (
            <li key={`${group.by} ${group.of}`}>
              <GroupCard group={group} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const GroupCard = ({ group }: { group: Group }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [named] =
    group.by === 'country' ? countryNames(locale, [group.of]) : languageNames(locale, [group.of])
  const number = new Intl.NumberFormat(locale)
  const percent = (value: number | null) => (value === null ? '–' : `${number.format(value)} %`)
  const lines: [string, React.ReactNode][] = [
    [t`An hour`, <Amounts key="h" of={group.hourly} none="–" />],
    [t`Approved`, percent(group.approved_percent)],
    [t`Not paid`, percent(group.rejected_percent)],
    [t`Share of the work`, percent(group.share_percent)],
  ]
  return (
    <Card>
      <h3 className="text-base font-semibold">{named?.name}</h3>
      <p className="text-sm text-muted">
        <Trans>{number.format(group.people)} people or more</Trans>
      </p>
      <dl className="mt-2 grid gap-1">
        {lines.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted">{name}</dt>
            <dd className="numbers font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
