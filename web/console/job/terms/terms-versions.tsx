/** Every version that people could accept, once there is more than one. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../../api/use-api.ts'
import type { Output } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Facts } from '../../../parts/page.tsx'
import { formatDuration, formatInstant } from '../../../words/time.ts'

type Version = Output<'list_terms'>['versions'][number]

export const TermsVersions = ({ job_id }: { job_id: string }) => {
  const terms = useRead('list_terms', { job_id })
  const versions = terms.data?.versions ?? []
  if (versions.length < 2) return null
  return (
    <details>
      <summary className="min-h-11 py-2 font-medium text-accent">
        <Trans>Versions of the terms: {versions.length}</Trans>
      </summary>
      <ol className="grid gap-3 pt-2" reversed>
        {versions.map((version) => (
          <OneVersion key={version.version} of={version} />
        ))}
      </ol>
    </details>
  )
}

const OneVersion = ({ of }: { of: Version }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const since = formatInstant(locale, of.since)
  return (
    <li className="grid gap-2 rounded-card border border-line bg-surface p-4">
      <h3 className="text-base font-medium">
        <Trans>
          Version {of.version}, since {since}
        </Trans>
      </h3>
      <Facts
        facts={[
          [t`Reward`, <Amount key="r" of={of.reward} />],
          [t`Time needed`, formatDuration(locale, of.estimated_seconds)],
          [t`Time to hold a place`, formatDuration(locale, of.lease_seconds)],
          [t`Silence pays after`, formatDuration(locale, of.auto_approve_seconds)],
          ...(of.deadline === null
            ? []
            : [[t`Until`, formatInstant(locale, of.deadline)] as [string, string]]),
        ]}
      />
    </li>
  )
}
