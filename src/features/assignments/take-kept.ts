/** Claiming where places are drawn, or one is kept for who claims (charter R17). */
import { together } from '../../database/together.ts'
import { after } from '../../kernel/clock.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import type { KeptLook } from '../alerts/kept-queries.ts'
import { type Context, fail } from '../handle.ts'
import { type Claim, takeKeptPlace } from './claim-queries.ts'
import { type AssignmentRow, findAssignment } from './queries.ts'

/** After its time too, until it passes on: nobody else can have it yet. */
const isKept = ({ kept_until }: KeptLook): boolean => kept_until !== null

/** Few places are drawn; should nobody live to draw them, they are free to all a little later. */
export const refuseWhileDrawn = (look: KeptLook, now: Date): void => {
  const { draw_until } = look
  if (draw_until === null || after(draw_until, ALERT_LIMITS.draw_grace) <= now) return
  if (isKept(look)) return
  fail('places_drawn', `They are drawn at ${draw_until.toISOString()}; until then, ask for one.`)
}

/** Undefined where none is kept, or it passed on in the moment before; then what is free is looked for. */
export const takeKept = async (
  { tx }: Context,
  look: KeptLook,
  claim: Claim,
): Promise<AssignmentRow | undefined> => {
  if (!isKept(look)) return undefined
  const [, assignment] = await together(takeKeptPlace(tx, claim), findAssignment(tx, claim.id))
  return assignment
}
