/** What somebody has begun: tasks in hand, and answers a requester asks to change. */

import { Trans } from '@lingui/react/macro'
import { useRead } from '../api/use-api.ts'
import type { Assignment } from '../api.generated.ts'
import { Amount, useLocale } from '../parts/amount.tsx'
import { buttonClass } from '../parts/button.tsx'
import { Link, taskAddress } from '../parts/navigation.tsx'
import { Section } from '../parts/page.tsx'
import { formatTimeLeft, secondsUntil } from '../words/time.ts'

export const HeldWork = () => {
  const active = useRead('list_assignments', { status: 'active' }, { every: 10_000 })
  const asked = useRead('list_assignments', { status: 'changes_requested' }, { every: 10_000 })
  const held = [...(asked.data?.data ?? []), ...(active.data?.data ?? [])]
  if (held.length === 0) return null
  return (
    <Section id="held" title={<Trans>In your hands</Trans>}>
      <ul className="grid gap-3">
        {held.map((assignment) => (
          <li key={assignment.id}>
            <HeldTask assignment={assignment} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const HeldTask = ({ assignment }: { assignment: Assignment }) => {
  const locale = useLocale()
  const changes = assignment.status === 'changes_requested'
  const left = formatTimeLeft(locale, secondsUntil(assignment.expires_at))
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-accent bg-accent-soft px-4 py-3">
      <div className="min-w-0">
        <p className="font-semibold">{assignment.title}</p>
        <p className="text-[0.9375rem]">
          {assignment.paid_elsewhere ? (
            <Trans>Paid elsewhere by {assignment.asked_by.requester}</Trans>
          ) : (
            <Amount of={assignment.reward} />
          )}
          {' · '}
          {changes ? <Trans>Changes asked for</Trans> : <Trans>{left} left</Trans>}
        </p>
      </div>
      <Link href={taskAddress(assignment.id)} className={buttonClass('primary', 'max-sm:w-full')}>
        {changes ? <Trans>See what to change</Trans> : <Trans>Go on</Trans>}
      </Link>
    </div>
  )
}
