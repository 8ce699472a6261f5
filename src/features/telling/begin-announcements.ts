import { after } from '../../kernel/clock.ts'
import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { comingRankings } from '../../kernel/order/ranking.ts'
import { handle } from '../handle.ts'
import { announce, notBegun, type Wanted } from './announcement-queries.ts'
import { beginAnnouncements } from './contract.ts'

const DAY = 24 * 60 * 60

/** The last days that are over, by UTC, such as 2026-11-25; older ones nobody waits for. */
const daysOver = (now: Date): string[] =>
  Array.from({ length: MAIL_LIMITS.receipts_days }, (_, back) =>
    after(now, -(back + 1) * DAY)
      .toISOString()
      .slice(0, 10),
  )

/**
 * What the calendar asks for: the receipts of a day once it is over, so that none is missing (charter
 * R46) and where there is mail at all; and a new order of the list (R40).
 */
export const announcementsWanted = (now: Date, mail: boolean): Wanted[] => [
  ...(mail ? daysOver(now).map((about) => ({ kind: 'receipts' as const, about })) : []),
  ...comingRankings(now).map(({ version }) => ({
    kind: 'ranking_announced' as const,
    about: String(version),
  })),
]

export const beginAnnouncementsHandler = handle(beginAnnouncements, async (context) => {
  const { tx, now, instance } = context
  const wanted = await notBegun(tx, announcementsWanted(now, instance.mail === true))
  for (const one of wanted) await announce(tx, { id: context.newId(), ...one, now })
  return { begun: wanted.length }
})
