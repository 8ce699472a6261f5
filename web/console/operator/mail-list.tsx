/** The mail of the instance that was given up, with what the server said, and one more try. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useList, useRead, useWrite } from '../../api/use-api.ts'
import type { MailOnItsWay } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

const EVERY_MS = 10_000
const GROUPS: Record<MailOnItsWay['group'], MessageDescriptor> = {
  needed: msg`A decision, a time to answer, or terms`,
  payouts: msg`A payout`,
  receipts: msg`The receipts of a day`,
  work: msg`Work`,
  places: msg`A kept place`,
  voice: msg`A petition`,
}

export const MailList = () => {
  const dead = useList('list_mail', { status: 'dead' }, { every: EVERY_MS })
  const waiting = useRead('list_mail', { status: 'waiting', limit: 1 }, { every: EVERY_MS }).data
  const [next] = waiting?.data ?? []
  const mails = dead.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="mail" title={<Trans>Mail that did not leave</Trans>}>
      <ProblemNotice error={dead.error} />
      {dead.isPending && <Loading rows={1} />}
      {next?.error != null && (
        <Notice look="warn" title={<Trans>The mail server does not take mail now</Trans>}>
          <span lang="en">{next.error}</span>
        </Notice>
      )}
      {dead.isSuccess && mails.length === 0 && (
        <Empty title={<Trans>No mail was given up</Trans>}>
          <Trans>
            What cannot be delivered for days would stand here. It also stands in the app of whom it
            is for.
          </Trans>
        </Empty>
      )}
      <ul className="grid gap-3">
        {mails.map((mail) => (
          <li key={mail.id}>
            <DeadMail mail={mail} />
          </li>
        ))}
      </ul>
      {dead.hasNextPage && (
        <Button busy={dead.isFetchingNextPage} onClick={() => void dead.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const DeadMail = ({ mail }: { mail: MailOnItsWay }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const retry = useWrite('retry_mail', { changes: ['list_mail'] })
  return (
    <Card className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold">{t(GROUPS[mail.group])}</p>
          <p className="text-sm text-muted">
            {formatInstant(locale, mail.created_at)} ·{' '}
            <span className="font-mono break-all">{mail.person_id}</span>
          </p>
        </div>
        <Button busy={retry.isPending} onClick={() => retry.mutate({ notice_id: mail.id })}>
          <Trans>Try again</Trans>
        </Button>
      </div>
      {mail.error !== null && (
        <p lang="en" className="text-[0.9375rem] break-words">
          {mail.error}
        </p>
      )}
      <ProblemNotice error={retry.error} />
    </Card>
  )
}
