/** What somebody was told, newest first, and how they want to be told. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList, useWrite } from '../../api/use-api.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/navigation.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../../parts/page.tsx'
import { NOTICE_TIMES, NOTICE_TITLES, type Notice, noticeAddress } from '../../words/notices.ts'
import { formatInstant } from '../../words/time.ts'
import { Alerts } from './alerts.tsx'
import { PushDevices } from './push-devices.tsx'
import { ToldSettings } from './told-settings.tsx'

const EVERY_MS = 10_000
const CHANGES = ['list_notices', 'count_notices'] as const

export const ToldPage = () => {
  const { t } = useLingui()
  const list = useList('list_notices', {}, { every: EVERY_MS })
  const notices = list.data?.pages.flatMap(({ data }) => data) ?? []
  const [newest] = notices
  const read = useWrite('mark_notices_read', { changes: CHANGES })
  const unread = notices.some(({ read_at }) => read_at === null)
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <PageTitle title={t`Notices`}>
            <Trans>What you were told</Trans>
          </PageTitle>
          {unread && newest !== undefined && (
            <Button
              busy={read.isPending}
              onClick={() => read.mutate({ notice_id: newest.id, and_older: true })}
            >
              <Trans>Mark all as read</Trans>
            </Button>
          )}
        </div>
        <ProblemNotice error={read.error ?? list.error} />
        {list.isPending && <Loading />}
        {list.isSuccess && newest === undefined && <Nothing />}
        {newest !== undefined && (
          <ul className="grid gap-2">
            {notices.map((notice) => (
              <li key={notice.id}>
                <Line notice={notice} onOpen={() => read.mutate({ notice_id: notice.id })} />
              </li>
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
      <Alerts />
      <PushDevices />
      <ToldSettings />
    </div>
  )
}

const Nothing = () => (
  <Empty title={<Trans>Nothing yet</Trans>}>
    <Trans>
      Decisions about you, your money and your work will stand here, with what you can do.
    </Trans>
  </Empty>
)

const Line = ({ notice, onOpen }: { notice: Notice; onOpen: () => void }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const time = NOTICE_TIMES[notice.kind]
  const isNew = notice.read_at === null
  const about = [notice.title, notice.requester].filter(Boolean).join(' · ')
  return (
    <Link
      href={noticeAddress(notice)}
      onClick={() => isNew && onOpen()}
      className={`grid min-h-11 gap-0.5 rounded-card border border-s-4 px-4 py-3 no-underline hover:bg-sunk ${isNew ? 'border-accent bg-surface' : 'border-line bg-transparent'}`}
    >
      <span className={isNew ? 'font-semibold' : 'font-medium'}>
        {isNew && (
          <span className="me-2 rounded-control bg-accent-soft px-1.5 py-0.5 text-xs text-accent">
            <Trans>New</Trans>
          </span>
        )}
        {t(NOTICE_TITLES[notice.kind])}
      </span>
      {about && <span className="min-w-0 text-[0.9375rem] break-words">{about}</span>}
      <span className="flex flex-wrap gap-x-4 text-sm text-muted">
        {notice.amount && <Amount of={notice.amount} className="font-semibold text-ink" />}
        {time && notice.until && (
          <span className="text-ink">
            {t(time)} {formatInstant(locale, notice.until)}
          </span>
        )}
        <time dateTime={notice.created_at}>{formatInstant(locale, notice.created_at)}</time>
      </span>
    </Link>
  )
}
