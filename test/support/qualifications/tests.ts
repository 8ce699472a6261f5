/** What usually happens to a test of what people can do, in `world`. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { batches, euros } from '../batch.ts'
import type { World } from '../world.ts'

export const DAY = 24 * 3_600
/** A word that stands in the key and nowhere else. */
export const SECRET = 'xylophone'

export const FORM = {
  form: 1,
  lang: 'en',
  title: 'What letters are like',
  pages: [
    {
      id: 'p',
      items: [
        { type: 'short_text', id: 'word', label: 'Which instrument?' },
        { type: 'number', id: 'count', label: 'How many bars?' },
        {
          type: 'multi_choice',
          id: 'made_of',
          label: 'Made of?',
          options: ['wood', 'metal', 'glass'].map((value) => ({ value, label: value })),
        },
        { type: 'long_text', id: 'why', label: 'Why?', required: false },
      ],
    },
  ],
}
const KEY = {
  word: { answer: SECRET, explanation: 'It begins with an X.' },
  count: { answer: 32, tolerance: 5 },
  made_of: { answer: ['wood', 'metal'] },
}
export const RIGHT = { word: ` ${SECRET.toUpperCase()} `, count: 36, made_of: ['metal', 'wood'] }
export const WRONG = { word: 'drum', count: 1, made_of: ['glass'] }
/** Fifteen minutes at twenty an hour. */
export const PAID = { estimated_seconds: 900, reward: euros('5.00'), attempts: 3 }

/** What came of it: `done`, or the code of the refusal. */
export const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error) => error.code,
  )

let made = 0

export const testsOn = (world: () => World) => {
  const { openBatch } = batches(world)
  const make = (boss: Caller, more: object = {}) => {
    const name = `Instruments ${++made}`
    const terms = { name, form: FORM, answer_key: KEY, estimated_seconds: 240, ...more }
    return world().call('createQualification', boss, terms)
  }
  /** An open job that asks for it. */
  const ask = (boss: Caller, id: string, minimum?: number) =>
    openBatch(boss, 2, {
      audience: { qualifications: [{ id, ...(minimum !== undefined && { minimum }) }] },
    })
  /** A test that a job asks for. */
  const makeAsked = async (boss: Caller, more: object = {}) => {
    const test = await make(boss, more)
    await ask(boss, test.id)
    return test
  }
  const start = (worker: Caller, qualification_id: string) =>
    world().call('startTest', worker, { qualification_id })
  /** Takes it in 200 seconds. */
  const take = async (worker: Caller, qualification_id: string, answers: object = RIGHT) => {
    const { id: attempt_id } = await start(worker, qualification_id)
    world().clock.advance(200)
    return world().call('submitTest', worker, { attempt_id, answers: { ...answers } })
  }
  const available = async (boss: Caller) =>
    (await world().call('getBalance', boss, {})).available.amount
  return { make, ask, makeAsked, start, take, available }
}
