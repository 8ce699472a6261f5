/** How often rejections of this organisation were overturned, and what the next would cost; before it happens. */
import { Plural, Trans } from '@lingui/react/macro'
import { useRead } from '../api/use-api.ts'
import { Amount } from '../parts/amount.tsx'
import { Notice } from '../parts/notice.tsx'
import { isZero } from '../words/money.ts'

/** Draws nothing for whoever lost none. */
export const LostReviews = () => {
  const told = useRead('get_lost_reviews', {}).data
  if (told === undefined || (told.lost === 0 && isZero(told.unpaid))) return null
  return (
    <Notice
      look={told.next_costs ? 'warn' : 'plain'}
      title={
        <Plural
          value={told.lost}
          one="# rejection was overturned in 90 days"
          other="# rejections were overturned in 90 days"
        />
      }
    >
      <div className="grid gap-1">
        <p>
          {told.next_costs ? (
            <Trans>
              One more that another human overturns costs{' '}
              <Amount of={told.cost} className="font-semibold" />.
            </Trans>
          ) : (
            <Trans>
              {told.free} cost nothing. Each further one costs <Amount of={told.cost} />.
            </Trans>
          )}
        </p>
        {told.posts_wait && (
          <p>
            <Trans>A human of the instance looks at your next posts, for two days at most.</Trans>
          </p>
        )}
        {!isZero(told.unpaid) && (
          <p>
            <Trans>
              <Amount of={told.unpaid} className="font-semibold" /> of it is not paid yet. Nothing
              is published meanwhile.
            </Trans>
          </p>
        )}
      </div>
    </Notice>
  )
}
