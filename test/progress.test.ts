/**
 * Every reply about a job says `status`, `terminal`, `next_action` and `poll_after_seconds`, so that a
 * program never has to guess: by the schemas of the whole table, and along the life of a real job,
 * where what is named as the next action can really be done.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../src/kernel/caller.ts'
import type { OperationSpec } from '../src/kernel/operation.ts'
import { type JsonSchema, wireSchema } from '../src/kernel/wire-schema.ts'
import { type Operations, operationList, operationNamed, operations } from '../src/operations.ts'
import { batches } from './support/batch.ts'
import { batchTerms, texts } from './support/forms.ts'
import { createWorld, type World } from './support/world.ts'

const SAYS = ['status', 'terminal', 'next_action', 'poll_after_seconds']
const forRequesters = operationList.filter(({ allow }) =>
  allow.some((kind) => kind === 'owner' || kind === 'agent'),
)
const membersOf = (schema: JsonSchema): Record<string, JsonSchema> => schema.properties ?? {}
const objectOf = (schema: JsonSchema): unknown => membersOf(schema).object?.const
const rowOf = (schema: JsonSchema): JsonSchema | undefined =>
  objectOf(schema) === 'list' ? membersOf(schema).data?.items : undefined

/** What an agent asks its human to do. */
const ASKED_OF_HUMANS: Readonly<Record<string, string>> = {
  ask_a_human_to_publish: 'publish_job',
  ask_a_human_to_continue_launch: 'continue_launch',
}

/** What a reply is about when it is about work under way. */
const WORK = ['job', 'question', 'results', 'upload', 'schedule']
/** Under a job’s address, and yet not about where the job stands. */
const NOT_ABOUT_A_JOB: Readonly<Record<string, string>> = {
  quote_job: 'there is no job yet',
  preview_job: 'a link, whatever the job’s state',
  list_terms: 'what was promised, whatever the job’s state',
}

/** The schema that must say where things stand, or nothing. */
const speaksOf = (spec: OperationSpec): JsonSchema | undefined => {
  const output = wireSchema(spec.output)
  const row = rowOf(output)
  if (row !== undefined) return WORK.includes(String(objectOf(row))) ? row : undefined
  const underJobs = /^\w+ \/v1\/(ask|jobs)(\/|$)/.test(spec.route)
  return underJobs || WORK.includes(String(objectOf(output))) ? output : undefined
}
const speaking = forRequesters.flatMap((spec) => {
  const schema = spec.name in NOT_ABOUT_A_JOB ? undefined : speaksOf(spec)
  return schema === undefined ? [] : [{ name: spec.name, schema }]
})

describe('by its schema', () => {
  test.each(speaking)('$name says where things stand', ({ schema }) => {
    expect(SAYS.filter((name) => !(name in membersOf(schema)))).toEqual([])
    expect(SAYS.filter((name) => !schema.required?.includes(name))).toEqual([])
  })

  test.each(speaking)('what $name may name as the next action exists', ({ schema }) => {
    const named = membersOf(schema).next_action?.enum ?? []
    expect(named.length).toBeGreaterThan(1)
    for (const action of named.filter((one) => one !== 'none')) {
      const operation = ASKED_OF_HUMANS[String(action)] ?? String(action)
      expect(operationNamed(operation)?.allow, operation).toContain('owner')
    }
  })

  test('the table was looked at', () => {
    expect(speaking.length).toBeGreaterThan(20)
    for (const name of ['ask_people', 'get_job', 'add_tasks', 'list_jobs', 'wait_for_results'])
      expect(speaking.map((one) => one.name)).toContain(name)
  })
})

describe('along the life of a job', () => {
  let world: World
  let boss: Caller
  beforeAll(async () => {
    world = await createWorld()
    boss = await world.requester()
  })
  afterAll(() => world.close())
  const { openBatch, answerOne, claim } = batches(() => world)

  type Reply = {
    status: string
    terminal: boolean
    next_action: string
    poll_after_seconds: unknown
  }

  /** The reply agrees with itself and with get_job; what it names next is done, in a dry run. */
  const expectTrue = async (reply: Reply, job_id: string, more: object = {}) => {
    const { status, terminal, next_action, poll_after_seconds } = reply
    const said = { status, terminal, next_action, poll_after_seconds }
    expect(await world.call('getJob', boss, { job_id })).toMatchObject(said)
    expect(terminal).toBe(status === 'closed')
    const running = status === 'open' || status === 'winding_down'
    expect(poll_after_seconds === null).toBe(!running)
    const spec = operationNamed(next_action)
    const key = Object.keys(operations).find(
      (name) => operations[name as keyof Operations] === (spec as unknown),
    )
    await world.call(key as 'getJob', boss, { job_id, ...more } as never, { dry_run: true })
    return next_action
  }

  test('a draft, alone, with tasks, and emptied again', async () => {
    const created = await world.call('createJob', boss, batchTerms())
    const { id: job_id } = created
    const tasks = texts(2)
    expect(await expectTrue(created, job_id, { tasks })).toBe('add_tasks')
    const added = await world.call('addTasks', boss, { job_id, tasks })
    expect(await expectTrue(added, job_id)).toBe('publish_job')
    const cleared = await world.call('clearTasks', boss, { job_id })
    expect(await expectTrue(cleared, job_id, { tasks })).toBe('add_tasks')
  })

  test('an upload', async () => {
    const { id: job_id } = await world.call('createJob', boss, batchTerms())
    const begun = await world.call('startUpload', boss, { job_id })
    expect(begun).toMatchObject({ terminal: false, next_action: 'upload_tasks' })
    const upload_id = begun.id
    const rows = texts(2).map((input, index) => ({ line: index + 1, input }))
    const staged = await world.call('uploadTasks', boss, { upload_id, chunk: 0, rows })
    expect(staged).toMatchObject({ terminal: false, next_action: 'finish_upload' })
    const gone = await world.call('discardUpload', boss, { upload_id }, { dry_run: true })
    expect(gone).toMatchObject({ terminal: true, next_action: 'add_tasks' })
    const finished = await world.call('finishUpload', boss, { upload_id })
    expect(finished).toMatchObject({ terminal: true, next_action: 'publish_job' })
  })

  test('open, paused, open again, answered, ending, closed', async () => {
    const open = await openBatch(boss, 2, { overlap: 1 })
    const { id: job_id } = open
    expect(await expectTrue(open, job_id)).toBe('wait_for_results')
    const paused = await world.call('pauseJob', boss, { job_id })
    expect(await expectTrue(paused, job_id)).toBe('resume_job')
    const resumed = await world.call('resumeJob', boss, { job_id })
    expect(await expectTrue(resumed, job_id)).toBe('wait_for_results')
    const { id: assignment_id } = await answerOne(await world.worker(), job_id)
    const verdict = { assignment_id, decision: 'approve' as const }
    for (const name of ['getJob', 'getResults', 'waitForResults'] as const)
      expect(await expectTrue(await world.call(name, boss, { job_id }), job_id, verdict)).toBe(
        'review_submission',
      )
    const held = await claim(await world.worker(), job_id)
    const ending = await world.call('closeJob', boss, { job_id })
    expect(ending.status).toBe('winding_down')
    expect(await expectTrue(ending, job_id, verdict)).toBe('review_submission')
    await world.call('reviewSubmission', boss, verdict)
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({
      next_action: 'wait_for_results',
    })
    world.clock.advance(7 * 86_400)
    await world.settle()
    const closed = await world.call('getJob', boss, { job_id })
    expect(closed.status).toBe('closed')
    expect(await expectTrue(closed, job_id)).toBe('get_results')
    expect(held.job_id).toBe(job_id)
  })

  test('a question, and a draft that only a human may publish', async () => {
    const asked = await world.call('askPeople', boss, { question: 'Is it open?' })
    expect(await expectTrue(asked, asked.job_id)).toBe('wait_for_results')
    const { requester_id, person_id } = boss as Caller & { kind: 'member' }
    const agent = await world.agent({ requester_id, person_id }, { confirm_above: 1n })
    const left = await world.call('askPeople', agent, { question: 'Is it open?' })
    expect(left).toMatchObject({ status: 'draft', next_action: 'ask_a_human_to_publish' })
    const { job_id } = left
    expect((await world.call('publishJob', boss, { job_id })).status).toBe('open')
  })
})
