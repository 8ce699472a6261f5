/** The steps of a random life: what each should come to by the model, and the call on the product. */
import fc from 'fast-check'
import type { Caller } from '../../../src/kernel/caller.ts'
import { batches } from '../batch.ts'
import { texts } from '../forms.ts'
import type { World } from '../world.ts'
import { CONTEST_MOVES } from './contest-steps.ts'
import * as model from './model.ts'
import type { Answer, Hold, Life } from './rules.ts'
import { asker, type Choice, holdOf, type Move, type Scene, workerOf } from './scene.ts'

/** Often what moves a life on, seldom what ends it. */
const WEIGHTS = {
  add: 1,
  publish: 1,
  claim: 12,
  claim_named: 4,
  submit: 10,
  return: 2,
  approve: 5,
  request_changes: 5,
  bonus: 3,
  raise: 3,
  pause: 1,
  resume: 4,
  close: 1,
  withdraw: 3,
  minutes: 5,
  days: 1,
  settle: 4,
  rush: 2,
  propose: 5,
  reply: 3,
  reject: 6,
  spare: 1,
  take_back: 1,
  appeal: 4,
  uphold: 2,
  overturn: 2,
  answer_batch: 1,
} as const

export type Step = Choice & { what: keyof typeof WEIGHTS }
type Weights = Partial<Record<Step['what'], number>>

/** Mostly about work that is contested, with long silences in between. */
const CONTEST_WEIGHTS: Weights = {
  ...{ propose: 14, reply: 4, reject: 12, spare: 1, take_back: 2, appeal: 8 },
  ...{ uphold: 3, overturn: 3, answer_batch: 4, claim: 5, submit: 5, approve: 2, raise: 1 },
  ...{ days: 6, settle: 6, close: 1, withdraw: 1 },
}

const choosing = (weights: Weights): fc.Arbitrary<Step> =>
  fc.record({
    what: fc.oneof(
      ...Object.entries(weights).map(([what, weight]) => ({
        weight,
        arbitrary: fc.constant(what as Step['what']),
      })),
    ),
    who: fc.nat(3),
    which: fc.nat(40),
    size: fc.nat(9),
    agent: fc.boolean(),
    twice: fc.boolean(),
  })

export const step = choosing(WEIGHTS)
export const contestedStep = choosing(CONTEST_WEIGHTS)

type Moves = { [what in Step['what']]?: (scene: Scene) => Move | undefined }

export const euros = (minor: bigint) => ({
  amount: (Number(minor) / 100).toFixed(2),
  currency: 'EUR' as const,
})
export const GOOD = { mood: 'good' }

/** A requester's step on the job, by hand or by the agent. */
const onJob =
  (name: 'publishJob' | 'pauseJob' | 'resumeJob' | 'closeJob', expected: (life: Life) => Answer) =>
  (scene: Scene): Move => ({
    expected: () => expected(scene.life),
    call: (key) => scene.world.call(name, asker(scene), { job_id: scene.stage.job_id }, { key }),
  })

/** Lives begin behind the first step of a job for many; launch.test.ts looks at that. */
const publish = (scene: Scene): Move => {
  const { expected, call } = onJob('publishJob', model.publish)(scene)
  const opened = async (key: string) => {
    const job = await call(key)
    await batches(() => scene.world).skipFirstStep(scene.stage.job_id)
    return job
  }
  return { expected, call: opened }
}

const review =
  (decision: 'approve' | 'request_changes', expected: (life: Life, hold: Hold) => Answer) =>
  (scene: Scene): Move | undefined => {
    const hold = holdOf(scene, 'submitted')
    if (hold === undefined) return undefined
    const text = decision === 'approve' ? {} : { text: 'Look again' }
    const input = { assignment_id: hold.id, decision, ...text }
    return {
      expected: () => expected(scene.life, hold),
      call: (key) => scene.world.call('reviewSubmission', asker(scene), input, { key }),
    }
  }

/** A worker's step on a hold: always by the one who holds it. */
const onHold =
  (
    expected: (life: Life, hold: Hold) => Answer,
    call: (world: World, worker: Caller, assignment_id: string, key: string) => Promise<unknown>,
  ) =>
  (scene: Scene): Move | undefined => {
    const hold = holdOf(scene, 'active', 'changes_requested')
    const worker = hold && scene.stage.workers[hold.worker]
    if (hold === undefined || worker === undefined) return undefined
    return {
      expected: () => expected(scene.life, hold),
      call: (key) => call(scene.world, worker, hold.id, key),
    }
  }

const add = (scene: Scene): Move => {
  const count = (scene.one.size % 3) + 1
  const input = { job_id: scene.stage.job_id, tasks: texts(count) }
  return {
    expected: () => model.addTasks(scene.life, count),
    call: (key) => scene.world.call('addTasks', asker(scene), input, { key }),
  }
}

const raise = (scene: Scene): Move => {
  const by = BigInt(scene.one.size)
  const input = { job_id: scene.stage.job_id, reward: euros(scene.life.reward + by) }
  return {
    expected: () => model.raise(scene.life, by),
    call: (key) => scene.world.call('raisePay', asker(scene), input, { key }),
  }
}

const bonus = (scene: Scene): Move | undefined => {
  const hold = holdOf(scene, 'approved')
  if (hold === undefined) return undefined
  const amount = BigInt(scene.one.size) + 1n
  const input = { assignment_id: hold.id, amount: euros(amount), reason: 'Well done' }
  return {
    expected: () => model.bonus(scene.life, hold, amount),
    call: (key) => scene.world.call('payBonus', asker(scene), input, { key }),
  }
}

const claimNamed = (scene: Scene): Move | undefined => {
  const { world, stage, life, one } = scene
  const index = one.which % Math.max(1, stage.tasks.length)
  const task_id = stage.tasks[index]
  if (task_id === undefined) return undefined
  return {
    expected: () => model.claim(life, one.who, index + 1),
    call: (key) =>
      world.call('claimTask', workerOf(scene), { job_id: stage.job_id, task_id }, { key }),
  }
}

/** Every step that is one call. */
export const MOVES: Moves = {
  ...CONTEST_MOVES,
  add,
  raise,
  bonus,
  publish,
  pause: onJob('pauseJob', model.pause),
  resume: onJob('resumeJob', model.resume),
  close: onJob('closeJob', model.close),
  approve: review('approve', model.approve),
  request_changes: review('request_changes', model.requestChanges),
  submit: onHold(model.submit, (world, worker, assignment_id, key) =>
    world.call(
      'submitAssignment',
      worker,
      { assignment_id, answers: GOOD, active_seconds: 5 },
      { key },
    ),
  ),
  return: onHold(model.giveBack, (world, worker, assignment_id, key) =>
    world.call('returnAssignment', worker, { assignment_id }, { key }),
  ),
  claim: (scene) => ({
    expected: () => model.claim(scene.life, scene.one.who),
    call: (key) =>
      scene.world.call('claimTask', workerOf(scene), { job_id: scene.stage.job_id }, { key }),
  }),
  claim_named: claimNamed,
  withdraw: (scene) => ({
    expected: () => model.withdraw(scene.life, scene.one.who),
    call: (key) => scene.world.call('withdraw', workerOf(scene), {}, { key }),
  }),
}
