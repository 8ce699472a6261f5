/** The pools somebody is in, and the way out of each; and why a requester ended one. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Membership } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, Section } from '../../parts/page.tsx'
import { say } from '../../parts/say.tsx'
import { REMOVAL_REASON } from '../../words/choices.ts'
import { formatInstant } from '../../words/time.ts'

export const MyPools = () => {
  const pools = useList('list_memberships', {})
  const all = pools.data?.pages.flatMap(({ data }) => data) ?? []
  const present = all.filter(({ left_at }) => left_at === null)
  const ended = all.filter(({ left_because }) => left_because !== null && left_because !== 'left')
  return (
    <Section id="pools" title={<Trans>Your pools</Trans>}>
      <ProblemNotice error={pools.error} />
      {pools.isPending && <Loading rows={1} />}
      {pools.isSuccess && present.length === 0 && (
        <Empty title={<Trans>You are in no pool</Trans>}>
          <Trans>
            Requesters invite people they want to work with by a link or a QR code. Work for
            everybody is in your list in any case.
          </Trans>
        </Empty>
      )}
      {present.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {present.map((membership) => (
            <PoolLine key={membership.pool_id} membership={membership} />
          ))}
        </ul>
      )}
      {ended.map((membership) => (
        <EndedPool key={membership.pool_id} membership={membership} />
      ))}
      {pools.hasNextPage && (
        <Button busy={pools.isFetchingNextPage} onClick={() => void pools.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Section>
  )
}

const PoolLine = ({ membership }: { membership: Membership }) => {
  const { requester, pool, note, kind } = membership
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium">{pool}</p>
        <p className="text-sm text-muted">{requester}</p>
        {note && <p className="mt-1 text-[0.9375rem] whitespace-pre-wrap">{note}</p>}
        {kind === 'employed' && (
          <p className="mt-1 text-[0.9375rem]">
            <Trans>You said that {requester} pays you under a contract.</Trans>
          </p>
        )}
      </div>
      <Leave membership={membership} />
    </li>
  )
}

const Leave = ({ membership: { pool_id, pool } }: { membership: Membership }) => {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const leave = useWrite('leave_pool', {
    onDone: () => {
      setAsked(false)
      say(t`You left ${pool}.`)
    },
    changes: ['list_memberships', 'list_work'],
  })
  return (
    <>
      <Button
        look="plain"
        className="max-sm:-ms-4"
        aria-label={t`Leave ${pool}`}
        onClick={() => setAsked(true)}
      >
        <Trans>Leave</Trans>
      </Button>
      <Dialog title={<Trans>Leave {pool}?</Trans>} open={asked} onClose={() => setAsked(false)}>
        <p>
          <Trans>
            Work for this pool alone is not offered to you any more. What you have in hand stays
            yours, and so does what you earned. Nothing counts against you.
          </Trans>
        </p>
        <ProblemNotice error={leave.error} />
        <div className="mt-5 flex flex-wrap justify-end gap-3 max-sm:*:grow">
          <Button onClick={() => setAsked(false)}>
            <Trans>Stay</Trans>
          </Button>
          <Button look="primary" busy={leave.isPending} onClick={() => leave.mutate({ pool_id })}>
            <Trans>Leave</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}

const EndedPool = ({ membership }: { membership: Membership }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { requester, pool, left_at, left_because, left_note } = membership
  if (left_at === null || left_because === null || left_because === 'left') return null
  return (
    <div className="rounded-card border border-line px-4 py-3 text-[0.9375rem] sm:px-5">
      <p>
        <Trans>
          {requester} took you out of <span className="font-medium">{pool}</span> on{' '}
          {formatInstant(locale, left_at)}.
        </Trans>
      </p>
      <p className="text-muted">{t(REMOVAL_REASON[left_because])}</p>
      {left_note && <p className="mt-1 whitespace-pre-wrap">{left_note}</p>}
    </div>
  )
}
