/** Where workers write to each other: a space for each project and requester, and one for everybody. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Link } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading, PageTitle } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

export type Space = Output<'list_spaces'>['data'][number]

export const SpacesPage = () => {
  const { t } = useLingui()
  const read = useRead('list_spaces', {})
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <PageTitle title={t`Among workers`}>
          <Trans>Among workers</Trans>
        </PageTitle>
        <p className="max-w-prose text-muted">
          <Trans>
            Only people who worked there read and write here, under numbers, not names. No requester
            reads along. A petition signed by one in twenty must be answered in writing.
          </Trans>
        </p>
      </div>
      <ProblemNotice error={read.error} />
      {read.isPending && <Loading rows={2} />}
      {read.data !== undefined && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {read.data.data.map((space) => (
            <li key={space.id}>
              <SpaceLine of={space} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export const SpaceName = ({ of }: { of: Pick<Space, 'kind' | 'project' | 'requester'> }) => {
  if (of.kind === 'platform') return <Trans>Everybody here</Trans>
  if (of.kind === 'requester') return <Trans>All work for {of.requester}</Trans>
  return (
    <Trans>
      {of.project} ({of.requester})
    </Trans>
  )
}

const SpaceLine = ({ of }: { of: Space }) => {
  const locale = useLocale()
  return (
    <Link
      href={`/work/spaces/${of.id}`}
      className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-sunk sm:px-5"
    >
      <span className="min-w-0 font-medium break-words underline underline-offset-2">
        <SpaceName of={of} />
      </span>
      <span className="text-sm text-muted">
        <Plural value={of.threads} _0="nothing written yet" one="# thread" other="# threads" />
        {of.petitions > 0 && (
          <>
            {' · '}
            <Plural value={of.petitions} one="# petition" other="# petitions" />
          </>
        )}
        {of.last_at !== null && ` · ${formatInstant(locale, of.last_at)}`}
      </span>
    </Link>
  )
}
