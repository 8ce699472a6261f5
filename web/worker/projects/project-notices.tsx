/** The announced ends of projects that cover this person, with the reason, the date and the fee. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Section } from '../../parts/page.tsx'
import { END_REASON } from '../../words/projects.ts'
import { formatInstant } from '../../words/time.ts'

type Notice = Output<'list_project_notices'>['data'][number]

/** How long after the end it is still told. */
const SHOWN_MS = 30 * 24 * 60 * 60 * 1000

export const ProjectNotices = () => {
  const notices = useRead('list_project_notices', {}, { every: 60_000 }).data?.data ?? []
  const recent = notices.filter(({ ends_at }) => Date.parse(ends_at) > Date.now() - SHOWN_MS)
  if (recent.length === 0) return null
  return (
    <Section id="project-ends" title={<Trans>A project ends</Trans>}>
      <ul className="grid gap-3">
        {recent.map((notice) => (
          <li key={notice.project_id}>
            <End notice={notice} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const End = ({ notice }: { notice: Notice }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const paid = Number(notice.fee.amount) > 0
  return (
    <div className="rounded-card border border-warn bg-warn-soft px-4 py-3">
      <p className="font-semibold">
        <Trans>
          {notice.name}, of {notice.requester}
        </Trans>
      </p>
      <p className="text-[0.9375rem]">
        <Trans>
          Announced for {formatInstant(locale, notice.ends_at)}. {t(END_REASON[notice.reason])}.
        </Trans>
      </p>
      <p className="text-[0.9375rem]">
        {paid ? (
          <Trans>
            You get <Amount of={notice.fee} className="font-semibold" /> because the notice was
            short; it is in your earnings.
          </Trans>
        ) : (
          <Trans>Until then there is work as before. What you have done is paid.</Trans>
        )}
      </p>
    </div>
  )
}
