import { expect, test } from 'vitest'
import { syntheticAnswers } from '../fixtures/synthetic-answers.ts'
import { infer } from './infer.ts'
import { foldAnswer, liveJob } from './live-job.ts'

const job = () => liveJob(infer(syntheticAnswers({ workers: 10 }).table))

test('an answer moves its task towards its label, a good worker further than a bad one', () => {
  const after = (worker: string) =>
    foldAnswer(job(), { task: 'new', worker, label: 'label 1' })[1] ?? 0
  expect(after('worker 9')).toBeGreaterThan(after('worker 0'))
  expect(after('worker 0')).toBeGreaterThan(0.3)
  expect(after('somebody new')).toBeGreaterThan(0.4)
})

test('answers add up, and rows sum to 1', () => {
  const live = job()
  let before = 0
  for (let n = 0; n < 40; n++) {
    const posterior = foldAnswer(live, { task: 'new', worker: `new ${n}`, label: 'label 0' })
    expect(posterior[0]).toBeGreaterThanOrEqual(before)
    expect(posterior.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
    before = posterior[0] ?? 0
  }
  expect(before).toBeGreaterThan(0.9)
})

test('a label the job does not know changes nothing', () => {
  const live = job()
  const first = foldAnswer(live, { task: 'task 0', worker: 'worker 1', label: 'unheard of' })
  expect(foldAnswer(live, { task: 'task 0', worker: 'worker 1', label: 'unheard of' })).toEqual(
    first,
  )
})
