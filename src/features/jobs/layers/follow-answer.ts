/** What an answer that was handed in means for the layer above its job: a task for somebody else, or nothing. */
import { createHmac } from 'node:crypto'
import type { Form } from '../../../forms/form.ts'
import { type Layer, REVIEW_IDS } from '../../../forms/reviewing/review-form.ts'
import { saidIn } from '../../../forms/reviewing/said.ts'
import type { Answers } from '../../../forms/show-if.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { after } from '../../../kernel/clock.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { REVIEW_LIMITS } from '../../../kernel/limits/quality/review-limits.ts'
import { ALERT_LIMITS } from '../../../kernel/limits/told/alert-limits.ts'
import { beginDraw } from '../../alerts/draw-queries.ts'
import type { Context } from '../../handle.ts'
import {
  answerBelow,
  type Below,
  countSeen,
  insertLayerTask,
  type LayerRow,
  lockLayerAbove,
} from './layer-queries.ts'

type Handed = { assignment_id: Uuid; job_id: Uuid; answers: Answers }

/** From 0 to 1, the same however often it is asked; only the key’s owner can foresee it. */
const drawnNumber = (key: string, what: string): number =>
  createHmac('sha256', key).update(what).digest().readUInt32BE(0) / 2 ** 32

/**
 * Draws so that each set of as many answers as are paid for is equally likely: with every answer, the chance
 * that is left (Fan, Muller & Rezucha 1962; Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S).
 */
const isDrawn = ({ expected, seen, made, planned }: LayerRow, number: number): boolean =>
  number * Math.max(1, expected - seen) < (planned ?? 0) - made

const differs = (said: Answers, given: Answers): boolean =>
  canonicalJson(said) !== canonicalJson(given)

/** What the reviewer said instead, if it is something else. */
const correction = ({ answers }: Handed, given: Answers): Answers | undefined => {
  const { [REVIEW_IDS.verdict]: verdict, ...said } = answers
  return verdict === 'correct' && differs(said, given) ? said : undefined
}

type Shown = { input: Record<string, unknown>; swapped: boolean }

/** What the next person reads: the task’s own input, and the answers, whose they are unsaid. */
const shownTo = (layer: Layer, below: Below, said: Answers, swapped: boolean): Shown => {
  const words = (answers: Answers) =>
    saidIn(below.form as Form, answers, { input: below.input, most: REVIEW_LIMITS.shown })
  const { first, second } = REVIEW_IDS
  if (layer === 'review')
    return { input: { ...below.input, [first]: words(below.given) }, swapped: false }
  const [one, other] = swapped ? [said, below.given] : [below.given, said]
  return { input: { ...below.input, [first]: words(one), [second]: words(other) }, swapped }
}

/**
 * Called with what was just handed in, for the first time, in a job of a tower. The layer’s job is locked: one
 * answer after the other. Where it takes no more tasks, what would have become one stays as it is.
 */
export const followAnswer = async (context: Context, handed: Handed): Promise<void> => {
  const { tx, now, instance } = context
  const layer = await lockLayerAbove(tx, handed.job_id)
  if (layer === undefined) return
  await countSeen(tx, layer.job_id)
  const room = layer.planned !== null && layer.made < layer.planned
  if (!room || !['open', 'paused'].includes(layer.status)) return
  const number = (name: string) =>
    drawnNumber(instance.signing_key, `${name}|${handed.assignment_id}`)
  if (layer.layer === 'review' && !isDrawn(layer, number('review'))) return
  const below = await answerBelow(tx, layer.layer, handed.assignment_id)
  if (below === undefined) return
  const said = layer.layer === 'review' ? below.given : correction(handed, below.given)
  if (said === undefined) return
  const shown = shownTo(layer.layer, below, said, number('order') < 0.5)
  const task = { id: context.newId(), job_id: layer.job_id, layer: layer.layer }
  const made = await insertLayerTask(tx, { ...task, ...shown, below, now })
  const draw_until = after(now, ALERT_LIMITS.draw)
  if (made && layer.made === 0) await beginDraw(tx, { job_id: layer.job_id, now, draw_until })
}
