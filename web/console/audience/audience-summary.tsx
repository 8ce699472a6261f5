/** Whom a job is for, to read. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import type { Job } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Facts } from '../../parts/page.tsx'
import { listOf } from '../../words/places.ts'
import { useKindWords } from '../../words/skill-kinds.ts'
import { formatInstant } from '../../words/time.ts'
import { useTestNames } from './asked-tests.tsx'
import { useGroupWords } from './group-words.ts'
import { usePeopleWords } from './matching-words.tsx'

type Fact = [string, string]

export const AudienceSummary = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const people = usePeopleWords()
  const own = useOwnFacts(job)
  const asked = useAskedFacts(job)
  if (job.audience === null)
    return (
      <p className="text-muted">
        <Trans>Everybody.</Trans>
      </p>
    )
  return (
    <div className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <Facts
        facts={[
          ...own,
          ...asked,
          ...(job.matching_people === null
            ? []
            : ([[t`Match now`, people(job.matching_people)]] as Fact[])),
        ]}
      />
    </div>
  )
}

/** Which of its own people, and when others come in. */
const useOwnFacts = (job: Job): Fact[] => {
  const { t } = useLingui()
  const locale = useLocale()
  const pools = useList('list_pools', { limit: 100 }).data?.pages.flatMap(({ data }) => data) ?? []
  const { audience, paid_elsewhere, widens } = job
  const chosen = pools.filter(({ id }) => audience?.pools?.includes(id)).map(({ name }) => name)
  const named = [...chosen, ...(audience?.favourites ? [t`Favourites`] : [])].join(', ')
  const later = { invited: t`Then all you invited`, everyone: t`Then everybody` }
  return [
    ...(paid_elsewhere
      ? ([[t`Paid`, t`By you, elsewhere; only your employed people`]] as Fact[])
      : []),
    ...(named === '' ? [] : ([[t`Own people`, named]] as Fact[])),
    ...widens.map(
      ({ to, at }): Fact => [
        later[to],
        at === null ? t`after publishing` : formatInstant(locale, at),
      ],
    ),
  ]
}

/** What they say of themselves, did before, and how the places are spread. */
const useAskedFacts = ({ audience }: Job): Fact[] => {
  const { t, i18n } = useLingui()
  const groups = useGroupWords()
  const known = useTestNames()
  const kinds = useKindWords()
  if (audience === null) return []
  const { languages = [], countries = [], devices = [], quotas = [] } = audience
  const names = { phone: t`phone`, desktop: t`computer` }
  const facts: [string, string][] = [
    [t`Languages`, listOf(i18n.locale, 'language', languages)],
    [t`Countries`, listOf(i18n.locale, 'region', countries)],
    [t`Devices`, devices.map((device) => names[device]).join(', ')],
    [
      t`Passed`,
      (audience.qualifications ?? [])
        .map(({ id, minimum }) => `${known.find((one) => one.id === id)?.name ?? id} (${minimum})`)
        .join(', '),
    ],
    [
      t`Skill`,
      (audience.skills ?? []).map(({ kind, minimum }) => `${kinds(kind)} ≥ ${minimum}`).join(', '),
    ],
    [t`Did earlier jobs`, String(audience.did_jobs?.length ?? '')],
    [t`Did none of`, String(audience.did_not_jobs?.length ?? '')],
    [t`At most`, quotas.map((quota) => `${quota.most} ${groups(quota)}`).join(', ')],
  ]
  return facts.filter(([, value]) => value !== '')
}
