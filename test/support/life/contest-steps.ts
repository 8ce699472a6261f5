/** The steps about work that somebody does not want to pay. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { confirmed } from '../verdicts/contests.ts'
import * as contest from './contest.ts'
import type { Answer, Hold, Life } from './rules.ts'
import { asker, holdOf, type Move, type Scene } from './scene.ts'

/** Something that shows: the question it answers, and the answer. */
const SHOWN = {
  reason: 'off_criterion' as const,
  criterion: '/form/pages/0/items/1',
  evidence: [{ item: 'mood' }],
}
const REASONS = 'I read the work and what was written about it.'

/** A step on a hold that is often in one of these states. */
const on =
  (
    states: Hold['status'][],
    expected: (life: Life, hold: Hold) => Answer,
    call: (scene: Scene, assignment_id: string, hold: Hold, key: string) => Promise<unknown>,
  ) =>
  (scene: Scene): Move | undefined => {
    const hold = holdOf(scene, ...states)
    if (hold === undefined) return undefined
    return {
      expected: () => expected(scene.life, hold),
      call: (key) => call(scene, hold.id, hold, key),
    }
  }

const byWorker =
  (name: 'replyToRejection' | 'appealRejection') =>
  ({ world, stage }: Scene, assignment_id: string, hold: Hold, key: string) =>
    world.call(
      name,
      stage.workers[hold.worker] as Caller,
      { assignment_id, text: 'It is what was asked.' },
      { key },
    )

const decideRejection =
  (decision: 'reject' | 'approve') =>
  ({ world, stage }: Scene, assignment_id: string, _: Hold, key: string) =>
    world.call(
      'decideRejection',
      confirmed(world, stage.boss),
      { assignment_id, decision },
      { key },
    )

const answerAppeal = (decision: 'uphold' | 'overturn') =>
  on(
    ['appealed'],
    (life, hold) => contest.answerAppeal(life, hold, decision === 'overturn'),
    ({ world, stage }, assignment_id, _, key) =>
      world.call(
        'decideAppeal',
        confirmed(world, stage.judge),
        { assignment_id, decision, reasons: REASONS },
        { key },
      ),
  )

const answerBatch = (scene: Scene): Move => {
  const { world, stage, life, one } = scene
  const decision = one.size % 3 > 0 ? 'release' : 'refuse'
  const input = { job_id: stage.job_id, decision, reasons: REASONS } as const
  return {
    expected: () => contest.answerBatch(life, decision === 'release'),
    call: (key) => world.call('decideRejectionHold', confirmed(world, stage.judge), input, { key }),
  }
}

export const CONTEST_MOVES = {
  propose: on(['submitted'], contest.propose, (scene, assignment_id, _, key) =>
    scene.world.call('proposeRejection', asker(scene), { ...SHOWN, assignment_id }, { key }),
  ),
  reply: on(['rejection_proposed'], contest.reply, byWorker('replyToRejection')),
  reject: on(['rejection_proposed'], contest.reject, decideRejection('reject')),
  spare: on(['rejection_proposed'], contest.approveProposal, decideRejection('approve')),
  take_back: on(
    ['rejected', 'appealed', 'upheld'],
    contest.withdraw,
    (scene, assignment_id, _, key) =>
      scene.world.call('withdrawRejection', asker(scene), { assignment_id }, { key }),
  ),
  appeal: on(['rejected'], contest.appeal, byWorker('appealRejection')),
  uphold: answerAppeal('uphold'),
  overturn: answerAppeal('overturn'),
  answer_batch: answerBatch,
}
