/** The bar at the foot of a task: time left, what is saved, back, and on. Within a thumb's reach. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useEffect } from 'react'
import type { Assignment } from '../api.generated.ts'
import type { DraftState } from '../forms/draft-keeper.ts'
import type { Filling } from '../forms/use-filling.ts'
import { Amount, useLocale } from '../parts/amount.tsx'
import { Button, buttonClass } from '../parts/button.tsx'
import { say } from '../parts/say.tsx'
import { formatTimeLeft } from '../words/time.ts'
import { useCountdown } from './use-countdown.ts'

type Props = {
  assignment: Pick<Assignment, 'status' | 'expires_at' | 'reward' | 'paid_elsewhere'>
  filling: Filling
  draft: DraftState
  busy: boolean
  /** An answer ends the work here: the button leaves it. */
  ends?: boolean
  onForward: () => void
  forwardButton: RefObject<HTMLButtonElement | null>
}

export const TaskBar = (props: Props) => {
  const { assignment, filling, draft, busy, ends = false, onForward, forwardButton } = props
  const pages = filling.pages.length
  const last = filling.pageNumber >= pages - 1
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)]">
      <div className="mx-auto flex max-w-3xl items-center gap-3 px-4 py-2.5">
        <div className="min-w-0 grow text-sm leading-snug">
          {assignment.status === 'active' && <TimeLeft until={assignment.expires_at} />}
          <SavedWhere draft={draft} />
          {pages > 1 && (
            <p className="numbers text-muted">
              <Trans>
                Page {filling.pageNumber + 1} of {pages}
              </Trans>
            </p>
          )}
        </div>
        {filling.pageNumber > 0 && (
          <Button onClick={() => filling.goTo(filling.pageNumber - 1)}>
            <Trans>Back</Trans>
          </Button>
        )}
        <button
          type="button"
          ref={forwardButton}
          aria-disabled={busy || undefined}
          onClick={() => !busy && onForward()}
          className={buttonClass('primary', 'min-h-12 shrink-0 px-5')}
        >
          {ends && <Trans>Leave this task</Trans>}
          {!ends && !last && <Trans>Next page</Trans>}
          {!ends && last && (
            <>
              <Trans>Hand in</Trans>
              {!assignment.paid_elsewhere && (
                <Amount of={assignment.reward} className="font-normal" />
              )}
            </>
          )}
        </button>
      </div>
    </div>
  )
}

/** Calm until the last two minutes; then it is said aloud too, once. */
const TimeLeft = ({ until }: { until: string }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const left = useCountdown(until)
  const short = left < 120
  const time = formatTimeLeft(locale, left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, at the turn to two minutes
  useEffect(() => {
    if (short && left > 0) say(t`${time} left. Your draft is kept.`)
  }, [short])
  if (left <= 0)
    return (
      <p className="font-semibold text-warn">
        <Trans>The time has passed; your draft is kept</Trans>
      </p>
    )
  return (
    <p className={`numbers ${short ? 'font-semibold text-warn' : ''}`}>
      <Trans>{time} left</Trans>
    </p>
  )
}

const SavedWhere = ({ draft }: { draft: DraftState }) => (
  <p aria-live="polite" className="text-muted">
    {draft === 'saved' && <Trans>Draft saved</Trans>}
    {draft === 'only_here' && <Trans>No connection: kept on this device</Trans>}
  </p>
)
