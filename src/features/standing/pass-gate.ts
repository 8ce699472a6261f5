/** Refuses what the gate refuses, in words that say what to do. */
import { fail } from '../handle.ts'
import type { StandingRow } from './gate-queries.ts'
import { placesAtOnce, takesWork } from './standing.ts'

/** What may keep one person from the work of one requester. */
export type Ties = { own: boolean; blocked: boolean; apart: boolean }

/** Whether this person may take work of this requester at all. */
export const refuseAtGate = ({ own, blocked, apart }: Ties, { standing }: StandingRow): void => {
  if (own) fail('own_work')
  if (!takesWork(standing))
    fail('no_new_work', `Your account is ${standing}: it takes no new work at present.`)
  if (blocked) fail('blocked_by_requester')
  if (apart) fail('no_new_work', 'A decision keeps you apart from this requester’s work.')
}

/** Whether another place may be taken now. */
export const refuseFullHands = (gate: StandingRow): void => {
  const places = placesAtOnce(gate)
  if (gate.in_hand < places) return
  const why = gate.standing === 'active' ? 'a case about you is open' : `you are ${gate.standing}`
  const usual = gate.standing === 'active' && !gate.under_notice
  fail('too_many_held', usual ? undefined : `You may hold ${places} at once, because ${why}.`)
}
