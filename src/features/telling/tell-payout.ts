import { toPublicId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { handle } from '../handle.ts'
import type { NoticeKind } from '../notices/notice-schemas.ts'
import { tell } from '../notices/queries.ts'
import { tellPayout } from './contract.ts'
import { takeUntold } from './queries.ts'

const KINDS: Readonly<Record<string, NoticeKind>> = {
  send: 'payout_sent',
  settle: 'payout_arrived',
  fail: 'payout_failed',
  return: 'payout_returned',
  doubt: 'payout_unknown',
}

/** Sent and arrived in the same moment is told once, as arrived. */
export const tellPayoutHandler = handle(tellPayout, async (context, { payout_id }) => {
  const { tx, now, instance } = context
  const taken = await takeUntold(tx, payout_id)
  const arrived = taken.some(({ event }) => event === 'settle')
  const about = toPublicId('payout', payout_id)
  const notices = taken.flatMap(({ event, person_id, amount_minor, currency }) => {
    const kind = KINDS[event]
    if (kind === undefined || (event === 'send' && arrived)) return []
    const amount = money(amount_minor, currency)
    return [{ id: context.newId(), person_id, kind, about, source: `${event}:${about}`, amount }]
  })
  await tell(tx, notices, { now, mail: instance.mail === true })
  context.note({ subject: about })
  return { told: notices.length }
})
