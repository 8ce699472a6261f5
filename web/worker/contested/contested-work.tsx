/** Answers that somebody does not want to pay, where the worker can still say something. */
import { Trans } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { buttonClass } from '../../parts/button.tsx'
import { Link, taskAddress } from '../../parts/navigation.tsx'
import { Section } from '../../parts/page.tsx'
import type { Rejection } from '../../words/rejections.ts'
import { formatInstant } from '../../words/time.ts'

export const ContestedWork = () => {
  const every = { every: 30_000 }
  const proposed = useRead('list_rejections', { status: 'rejection_proposed' }, every).data?.data
  const rejected = useRead('list_rejections', { status: 'rejected' }, every).data?.data
  const open = [...(proposed ?? []).filter(({ reply }) => reply === null), ...(rejected ?? [])]
  if (open.length === 0) return null
  return (
    <Section id="contested" title={<Trans>Somebody does not want to pay</Trans>}>
      <ul className="grid gap-3">
        {open.map((rejection) => (
          <li key={rejection.assignment_id}>
            <Contested rejection={rejection} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Contested = ({ rejection }: { rejection: Rejection }) => {
  const locale = useLocale()
  const proposed = rejection.status === 'rejection_proposed'
  const until = proposed ? rejection.reply_until : rejection.appeal_until
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-warn bg-warn-soft px-4 py-3">
      <div className="min-w-0">
        <p className="font-semibold">{rejection.title}</p>
        <p className="text-[0.9375rem]">
          <Amount of={rejection.reward} />
          {until !== null && (
            <>
              {' · '}
              {proposed ? (
                <Trans>reply until {formatInstant(locale, until)}</Trans>
              ) : (
                <Trans>appeal until {formatInstant(locale, until)}</Trans>
              )}
            </>
          )}
        </p>
      </div>
      <Link
        href={taskAddress(rejection.assignment_id)}
        className={buttonClass('primary', 'max-sm:w-full')}
      >
        {proposed ? <Trans>Read and reply</Trans> : <Trans>Read and appeal</Trans>}
      </Link>
    </div>
  )
}
