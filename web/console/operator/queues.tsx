/** What waits, and since when: for the loops, for receivers of webhooks, for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Empty, Loading, Section } from '../../parts/page.tsx'
import { formatDuration, secondsUntil } from '../../words/time.ts'

/** In plain words; a queue we do not know shows its own name. */
const NAMES: Record<string, MessageDescriptor> = {
  expire_assignment: msg`Work whose time is over`,
  approve_by_silence: msg`Answers that silence approves`,
  wind_down_job: msg`Jobs past their deadline`,
  send_payout: msg`Payouts to send`,
  refunds_to_send: msg`Refunds to send`,
  deposits_to_confirm: msg`Large transfers to confirm`,
  payments_unknown: msg`Payments without word from the bank`,
  content_reports: msg`Reports about content`,
  held_jobs: msg`Texts to look at`,
  post_reviews: msg`Posts to look at`,
  run_schedule: msg`Plans that are due`,
  deliver_webhooks: msg`Webhooks to deliver now`,
  webhooks_later: msg`Webhooks to try again later`,
  webhooks_failed: msg`Webhooks given up`,
  uploads_staged: msg`Uploads not finished`,
  work_in_hand: msg`Work in hand`,
  answers_to_review: msg`Answers to review`,
}

type Queue = Output<'list_queues'>['queues'][number]

/** What is empty is one quiet line, so that what waits is seen. */
export const Queues = () => {
  const { t } = useLingui()
  const queues = useRead('list_queues', {}, { every: 5000 })
  const all = queues.data?.queues ?? []
  const [waiting, empty] = [true, false].map((some) =>
    all.filter((one) => one.waiting > 0 === some),
  )
  return (
    <Section id="queues" title={<Trans>What waits</Trans>}>
      <ProblemNotice error={queues.error} />
      {queues.isPending && <Loading rows={1} />}
      {waiting !== undefined && waiting.length > 0 && <Waiting queues={waiting} />}
      {queues.isSuccess && waiting?.length === 0 && (
        <Empty title={<Trans>Nothing waits</Trans>}>
          <Trans>Everything that was due is done.</Trans>
        </Empty>
      )}
      {empty !== undefined && empty.length > 0 && (
        <details className="text-[0.9375rem]">
          <summary className="min-h-11 py-2.5 text-muted">
            <Plural value={empty.length} one="One queue is empty" other="# queues are empty" />
          </summary>
          <p className="text-muted">
            {empty
              .map(({ name }) => (NAMES[name] === undefined ? name : t(NAMES[name])))
              .join(' · ')}
          </p>
        </details>
      )}
    </Section>
  )
}

const Waiting = ({ queues }: { queues: readonly Queue[] }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {queues.map(({ name, waiting, more, oldest_at: oldest }) => (
        <li key={name} className="flex items-center justify-between gap-4 px-4 py-2.5 sm:px-5">
          <div className="min-w-0">
            <p>{NAMES[name] === undefined ? name : t(NAMES[name])}</p>
            {oldest !== null && (
              <p className="text-sm text-muted">
                <Trans>
                  the oldest for {formatDuration(locale, Math.max(0, -secondsUntil(oldest)))}
                </Trans>
              </p>
            )}
          </div>
          <p className="numbers text-end text-lg font-semibold">
            {more ? t`more than ${waiting}` : waiting}
          </p>
        </li>
      ))}
    </ul>
  )
}
