/** Preferences of texts that people rewrote: the new one over the old. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BRIEF, batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const judge = async (worker: Caller, job_id: string, better: string) => {
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  world.clock.advance(20)
  return world.call('submitAssignment', worker, { assignment_id, answers: { better } })
}

test('a text rewritten is preferred over what it was; one left as it was says nothing', async () => {
  const boss = await world.requester()
  const { id: job_id } = await world.call('createJob', boss, {
    ...batchTerms({ overlap: 1 }),
    form: {
      form: 1,
      lang: 'en',
      title: 'Make the answer better',
      ...BRIEF,
      data: ['question', 'draft'].map((name) => ({ name, kind: 'text' })),
      pages: [
        {
          id: 'page',
          items: [
            { type: 'rewrite', id: 'better', label: 'Rewrite', from: 'draft', unchanged: true },
          ],
        },
      ],
    },
  })
  const tasks = [
    { question: 'Why?', draft: 'Becose.' },
    { question: 'How?', draft: 'So.' },
  ]
  await world.call('addTasks', boss, { job_id, tasks })
  await world.call('publishJob', boss, { job_id })
  const worker = await world.worker()
  await judge(worker, job_id, 'Because.')
  await judge(worker, job_id, 'So.')
  const { files } = await world.call('exportResults', boss, {
    job_id,
    format: 'preferences_jsonl',
  })
  const lines = (files[0]?.text ?? '').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ prompt: 'Why?', chosen: 'Because.', rejected: 'Becose.' }),
  ])
})
