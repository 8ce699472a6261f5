/** A test of a requester, and a worker’s attempt at it, for tests that need one of everything. */
import type { Caller } from '../../../src/kernel/caller.ts'
import type { Belongings } from '../cast.ts'
import { batchTerms, texts } from '../forms.ts'
import type { World } from '../world.ts'

const FORM = {
  form: 1,
  lang: 'en',
  title: 'Doors',
  pages: [{ id: 'p', items: [{ type: 'number', id: 'panes', label: 'How many panes?' }] }],
}

/** Asked for by a job for the pool, so that nobody else sees it. */
export const testOf = async (
  world: World,
  { owner, worker, pool }: { owner: Caller; worker: Caller; pool: string },
): Promise<Belongings> => {
  const terms = { name: 'Doors', form: FORM, answer_key: { panes: { answer: 4 } } }
  const { id: qualification_id } = await world.call('createQualification', owner, terms)
  const audience = { pools: [pool], qualifications: [{ id: qualification_id }] }
  const { id: job_id } = await world.call('createJob', owner, batchTerms({ audience }))
  await world.call('addTasks', owner, { job_id, tasks: texts(1) })
  await world.call('publishJob', owner, { job_id })
  const { id: attempt_id } = await world.call('startTest', worker, { qualification_id })
  return { qualification: qualification_id, attempt: attempt_id }
}
