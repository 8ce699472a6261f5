/** A world whose requester has models on a server of this machine, and people who talk to them. */

import type { Caller } from '../../../src/kernel/caller.ts'
import { askModels } from '../../../src/loops/ask-models.ts'
import { BRIEF, batchTerms } from '../forms.ts'
import { createWorld, type World } from '../world.ts'
import { startModelServer } from './model-server.ts'

export type ModelWorld = Awaited<ReturnType<typeof createModelWorld>>
type Worker = Caller & { kind: 'worker' }
type Better = 'a' | 'b' | 'tie'

export const euro = (amount: string) => ({ amount, currency: 'EUR' as const })

/** `done`, or the code of the refusal. */
export const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

const running = new AbortController().signal

/** A job whose people talk to the models with these ids. */
const termsOf = (ids: readonly string[], item: object, overlap: number) => ({
  ...batchTerms({ overlap, reward: euro('2.00'), estimated_seconds: 300 }),
  form: {
    ...{ form: 1, lang: 'en', title: 'Find what it does wrong', ...BRIEF },
    pages: [
      {
        id: 'page',
        items: [
          {
            ...{ type: 'model_chat', id: 'talk', label: 'Talk to it' },
            models: ids.map((id) => ({ id })),
            ...item,
          },
        ],
      },
    ],
  },
})

/** What somebody who took the task of an open job does. */
const talkerIn = (world: World) => async (job_id: string) => {
  const worker: Worker = await world.worker()
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  const talk = { assignment_id, item: 'talk' }
  const say = (text: string, better?: Better) =>
    world.call('askModel', worker, { ...talk, text, ...(better && { better }) })
  const turns = () => world.call('listModelTurns', worker, talk)
  const transcript = async (better?: Better) => {
    const answered = (await turns()).turns.filter(({ status }) => status === 'answered')
    return {
      turns: answered.map(({ text, replies, better: chosen }) => {
        const one = chosen ?? better
        return { text, replies, ...(one && { better: one }) }
      }),
    }
  }
  const submit = (value: unknown) =>
    world.call('submitAssignment', worker, { assignment_id, answers: { talk: value as never } })
  return { job_id, worker, talk, say, turns, transcript, submit }
}

export const createModelWorld = async () => {
  const world = await createWorld()
  const server = await startModelServer()
  world.runtime.instance.webhook_allow = [server.origin]
  const talker = talkerIn(world)
  /** Asks for what waits. */
  const ask = () => askModels(world.runtime, running)
  /** A requester with money, and what it does with models. */
  const requesting = async () => {
    const boss = await world.requester(10_000_000n)
    const named = (more: object = {}) =>
      world.call('createModel', boss, {
        ...{ name: 'Helper', address: `${server.origin}/v1`, model: 'helper-1', api_key: 'sk-1' },
        ...more,
      })
    const opened = async (ids: readonly string[], item: object = {}, overlap = 1) => {
      const { id: job_id } = await world.call('createJob', boss, termsOf(ids, item, overlap))
      await world.call('addTasks', boss, { job_id, tasks: [{}] })
      await world.call('publishJob', boss, { job_id })
      return job_id
    }
    const talking = async (models: readonly { id: string }[], item: object = {}) =>
      talker(
        await opened(
          models.map(({ id }) => id),
          item,
        ),
      )
    return { boss, named, opened, talking }
  }
  const close = async (): Promise<void> => {
    await server.close()
    await world.close()
  }
  return { ...world, ...(await requesting()), requesting, server, ask, talker, close }
}
