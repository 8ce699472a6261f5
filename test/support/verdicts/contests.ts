/** Work that somebody does not want to pay: what tests of rejections share. */
import { sql } from 'kysely'
import type { Caller } from '../../../src/kernel/caller.ts'
import { VERDICT_LIMITS } from '../../../src/kernel/limits/verdict-limits.ts'
import type { WireInput } from '../../../src/kernel/operation.ts'
import type { operations } from '../../../src/operations.ts'
import { batches } from '../batch.ts'
import type { batchTerms } from '../forms.ts'
import type { World } from '../world.ts'
import { OFF_CRITERION, REVIEW_FORM } from './review-form.ts'

type Proposal = Partial<WireInput<typeof operations.proposeRejection>>
type Member = Caller & { kind: 'member' }
type Operator = Caller & { kind: 'operator' }

export const DAY = 86_400

/** The requester’s and the worker’s steps in `world`. */
export const contests = (world: () => World) => {
  const { openBatch, claim } = batches(world)

  /** An open job of the form above, one answer a task unless said otherwise. */
  const openReviews = (boss: Caller, tasks = 1, more: Parameters<typeof batchTerms>[0] = {}) =>
    openBatch(boss, tasks, { form: REVIEW_FORM, overlap: 1, ...more })

  /** Claims the next task, works and hands in; the assignment’s id. */
  const handIn = async (
    worker: Caller,
    job_id: string,
    { seconds = 20, ...answers }: { seconds?: number; mood?: string; why?: string } = {},
  ): Promise<string> => {
    const { id: assignment_id } = await claim(worker, job_id)
    world().clock.advance(seconds)
    const all = { mood: 'good', ...answers }
    await world().call('submitAssignment', worker, { assignment_id, answers: all })
    return assignment_id
  }

  const propose = (caller: Caller, assignment_id: string, more: Proposal = {}) =>
    world().call('proposeRejection', caller, { ...OFF_CRITERION, ...more, assignment_id })

  const decide = (boss: Member, assignment_id: string, decision: 'reject' | 'approve' = 'reject') =>
    world().call('decideRejection', confirmed(world(), boss), { assignment_id, decision })

  /** Proposes, lets the worker’s time pass, and rejects. */
  const reject = async (boss: Member, assignment_id: string) => {
    await propose(boss, assignment_id)
    world().clock.advance(VERDICT_LIMITS.reply)
    return decide(boss, assignment_id)
  }

  const appeal = (worker: Caller, assignment_id: string) =>
    world().call('appealRejection', worker, { assignment_id, text: 'I did what was asked.' })

  return { openReviews, handIn, propose, decide, reject, appeal }
}

/** Whoever answers for the instance in `world`. */
export const judges = (world: () => World) => {
  /** Somebody with a role on the instance; without `person_id` they belong to nobody’s side. */
  const operator = async (role = 'reviewer', person_id?: string): Promise<Operator> => {
    const { runtime, person } = world()
    const id = person_id ?? (await person())
    const confirmed_at = runtime.clock.now()
    await sql`
      insert into operator (person_id, role, created_at) values (${id}, ${role}, ${confirmed_at})
      on conflict (person_id) do update set role = excluded.role`.execute(runtime.database)
    return { kind: 'operator', person_id: id, confirmed_at }
  }

  const answerAppeal = async (
    assignment_id: string,
    decision: 'uphold' | 'overturn',
    by?: Operator,
  ) =>
    world().call('decideAppeal', confirmed(world(), by ?? (await operator())), {
      assignment_id,
      decision,
      reasons: 'The instructions say a whole sentence; the answer has none.',
    })

  const answerHold = async (job_id: string, decision: 'release' | 'refuse', by?: Operator) =>
    world().call('decideRejectionHold', confirmed(world(), by ?? (await operator())), {
      job_id,
      decision,
      reasons: 'I read five of them, and each misses the instructions.',
    })

  return { operator, answerAppeal, answerHold }
}

/** The same human, signed in a moment ago. */
export const confirmed = <C extends Caller & { confirmed_at: Date }>(
  { clock }: World,
  caller: C,
): C => ({ ...caller, confirmed_at: clock.now() })
