/** What waits, and since when: for the loops, for receivers of webhooks, for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading, Section } from '../../parts/page.tsx'
import { formatDuration, secondsUntil } from '../../words/time.ts'

/** In plain words; a queue we do not know shows its own name. */
const NAMES: Record<string, MessageDescriptor> = {
  expire_assignment: msg`Work whose time is over`,
  approve_by_silence: msg`Answers that silence approves`,
  wind_down_job: msg`Jobs past their deadline`,
  send_payout: msg`Payouts to send`,
  run_schedule: msg`Plans that are due`,
  deliver_webhooks: msg`Webhooks to deliver now`,
  webhooks_later: msg`Webhooks to try again later`,
  webhooks_failed: msg`Webhooks given up`,
  uploads_staged: msg`Uploads not finished`,
  work_in_hand: msg`Work in hand`,
  answers_to_review: msg`Answers to review`,
}

export const Queues = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const queues = useRead('list_queues', {}, { every: 5000 })
  return (
    <Section id="queues" title={<Trans>What waits</Trans>}>
      <ProblemNotice error={queues.error} />
      {queues.isPending && <Loading rows={1} />}
      {queues.data !== undefined && (
        <table className="w-full rounded-card border border-line bg-surface text-[0.9375rem]">
          <thead className="bg-sunk text-start">
            <tr>
              <th scope="col" className="px-3 py-2 text-start font-medium sm:px-4">
                <Trans>What</Trans>
              </th>
              <th scope="col" className="px-3 py-2 text-end font-medium sm:px-4">
                <Trans>How many</Trans>
              </th>
              <th scope="col" className="px-3 py-2 text-end font-medium sm:px-4">
                <Trans>The oldest</Trans>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {queues.data.queues.map(({ name, waiting, more, oldest_at: oldest }) => (
              <tr key={name}>
                <th scope="row" className="px-3 py-2 text-start font-normal sm:px-4">
                  {NAMES[name] === undefined ? name : t(NAMES[name])}
                </th>
                <td className="numbers px-3 py-2 text-end sm:px-4">
                  {more ? t`more than ${waiting}` : waiting}
                </td>
                <td className="numbers px-3 py-2 text-end text-muted sm:px-4">
                  {oldest === null
                    ? '–'
                    : formatDuration(locale, Math.max(0, -secondsUntil(oldest)))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
