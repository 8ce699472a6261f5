/** Cases through the operations, as an operator and a worker take them; for tests. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { toPublicId } from '../../../src/kernel/id.ts'
import type { WireInput, WireOutput } from '../../../src/kernel/operation.ts'
import type { Operations } from '../../../src/operations.ts'
import type { World } from '../world.ts'
import { operatorOn } from './lawful.ts'

export const DAY = 86_400
export type Operator = Awaited<ReturnType<typeof operatorOn>>
type Worker = Caller & { kind: 'worker' }
type Case = WireOutput<Operations['getCase']>
type Decided = Partial<WireInput<Operations['decideCase']>>
type Told = Partial<WireInput<Operations['giveNotice']>>
type Reviewed = 'upheld' | 'overturned'

const FACTS = 'Three answers of last week insult the requester in plain words.'

/** The operator, confirmed this moment. */
const freshOn =
  (world: () => World) =>
  (operator: Operator): Operator => ({ ...operator, confirmed_at: world().clock.now() })

const reasons = (relied_on: string[]) => ({ facts: FACTS, data_used: 'The answers', relied_on })

/** From the opening to the answer. */
const beginningsOf = (world: () => World) => {
  const now = freshOn(world)
  const opened = async (operator: Operator, { worker_id }: Worker): Promise<Case> => {
    const { call } = world()
    const about = { worker_id: toPublicId('worker', worker_id), ground: 'conduct' as const }
    const { id } = await call('openCase', now(operator), { ...about, summary: 'Insults' })
    const note = { case_id: id, title: 'The answers', text: 'Word by word.' }
    return call('addEvidence', now(operator), note)
  }
  const noticed = async (operator: Operator, worker: Worker, more: Told = {}): Promise<Case> => {
    const { id: case_id } = await opened(operator, worker)
    const notice = { case_id, rule: 'abuse' as const, text: FACTS, ...more }
    return world().call('giveNotice', now(operator), notice)
  }
  /** At the point where a human may decide: after the whole answer. */
  const answered = async (operator: Operator, worker: Worker, more: Told = {}): Promise<Case> => {
    const { id: case_id } = await noticed(operator, worker, more)
    const answer = { case_id, text: 'I was angry, and I am sorry.', complete: true }
    return world().call('answerCase', worker, answer)
  }
  return { now, opened, noticed, answered }
}

/** From the answer to the review. */
const endingsOf = (world: () => World) => {
  const now = freshOn(world)
  /** Opens every item of the case, for a minute each. */
  const look = async (operator: Operator, case_id: string): Promise<string[]> => {
    const { evidence } = await world().call('getCase', operator, { case_id })
    for (const { id: evidence_id } of evidence) {
      await world().call('openEvidence', now(operator), { evidence_id })
      world().clock.advance(60)
    }
    return evidence.map(({ id }) => id)
  }
  const decide = async (operator: Operator, case_id: string, more: Decided): Promise<Case> => {
    const relied_on = (await look(operator, case_id)).slice(0, 1)
    const decision = { case_id, outcome: 'none' as const, ...reasons(relied_on), ...more }
    return world().call('decideCase', now(operator), decision)
  }
  const contest = (worker: Worker, case_id: string): Promise<Case> =>
    world().call('contestDecision', worker, { case_id, text: 'It was not me.' })
  const review = async (operator: Operator, case_id: string, outcome: Reviewed): Promise<Case> => {
    const relied_on = (await look(operator, case_id)).slice(0, 1)
    const input = { case_id, outcome, ...reasons(relied_on) }
    return world().call('reviewDecision', now(operator), input)
  }
  return { look, decide, contest, review }
}

/** What usually happens at the desk in `world`. */
export const deskOf = (world: () => World) => {
  const [beginnings, endings] = [beginningsOf(world), endingsOf(world)]
  /** Decided from the beginning to the end. */
  const decided = async (operator: Operator, worker: Worker, more: Decided): Promise<Case> => {
    const { id } = await beginnings.answered(operator, worker)
    return endings.decide(operator, id, more)
  }
  const pass = async (seconds: number): Promise<void> => {
    world().clock.advance(seconds)
    await world().settle()
  }
  const standing = async (worker: Worker) => (await world().call('whyNoWork', worker, {})).standing
  const operator = () => operatorOn(world())
  return { ...beginnings, ...endings, reasons, decided, pass, standing, operator }
}
