/**
 * What a measurement starts from. Requesters, jobs, money and publishing go through the product's own
 * door, so that the books are right; tasks, workers and handed-in work, of which there are very many,
 * are written into the tables.
 */
import { sql } from 'kysely'
import { fromPublicId, newUuid, type Uuid } from '../../src/kernel/id.ts'
import { WORKER_TOKEN_START } from '../../src/kernel/secrets.ts'
import { batchTerms } from '../../test/support/forms.ts'
import type { Site } from './site.ts'

export type Requester = { key: string; agent_id: string }
export type Job = { id: string; key: string }

/** The answer to the one question of the form of `batchTerms`. */
export const ANSWERS = { answers: { mood: 'good' } }

/** Calls one operation as a stranger or with a key; throws on any refusal. */
export const call = async (
  site: Site,
  path: string,
  key: string | undefined,
  body: object,
): Promise<Record<string, unknown>> => {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': newUuid(),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(`${site.url}${path}`, init)
  const output = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(output)}`)
  return output
}

/** Requesters with money, each with an agent of its own. */
export const makeRequesters = async (site: Site, count: number): Promise<Requester[]> => {
  const made: Requester[] = []
  while (made.length < count) {
    const { key, agent_id } = await call(site, '/v1/sandbox/requesters', undefined, {})
    made.push({ key: String(key), agent_id: String(agent_id) })
  }
  return made
}

/** The smallest reward that keeps the floor of pay for the shortest task. */
const TERMS = { reward: { amount: '0.04', currency: 'EUR' }, estimated_seconds: 10, overlap: 1 }

/** A draft. */
export const makeDraft = async (site: Site, { key }: Requester): Promise<Job> => {
  const { id } = await call(site, '/v1/jobs', key, batchTerms(TERMS as never))
  return { id: String(id), key }
}

/** A published job of `tasks` tasks that wants one answer to each. */
export const makeOpenJob = async (site: Site, by: Requester, tasks: number): Promise<Job> => {
  const job = await makeDraft(site, by)
  const id = fromPublicId('job', job.id)
  await sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select gen_random_uuid(), ${id}, n, jsonb_build_object('text', 'Text number ' || n), now()
    from generate_series(1, ${tasks}::int) n`.execute(site.inside)
  await sql`update job set task_count = ${tasks} where id = ${id}`.execute(site.inside)
  await call(site, `/v1/jobs/${job.id}/publish`, by.key, {})
  // As if its first places had gone well: what is measured is how it goes from then on.
  await sql`update job set first_places = null where id = ${id}`.execute(site.inside)
  return job
}

/** As many jobs as requesters, of the same size. */
export const makeOpenJobs = async (
  site: Site,
  by: readonly Requester[],
  tasks: number,
): Promise<Job[]> => {
  const jobs: Job[] = []
  for (const requester of by) jobs.push(await makeOpenJob(site, requester, tasks))
  return jobs
}

/** Sandbox workers `first … last`; the token of worker `n` is this with the number for `{n}`. */
export const TOKEN = `${WORKER_TOKEN_START}bench-{n}`

export const makeWorkers = async (site: Site, first: number, last: number): Promise<void> => {
  const start = TOKEN.replace('{n}', '')
  await sql`
    with made as (
      select n, gen_random_uuid() as person_id, gen_random_uuid() as worker_id
      from generate_series(${first}::int, ${last}::int) n),
    people as (insert into person (id, created_at) select person_id, now() from made),
    workers as (
      insert into worker (id, person_id, sandbox, created_at)
      select worker_id, person_id, true, now() from made)
    insert into worker_token (token_sha256, worker_id, created_at)
    select sha256(convert_to(${start}::text || n, 'UTF8')), worker_id, now() from made`.execute(
    site.inside,
  )
}

/**
 * Every task of a job as handed in by one of `people` workers and waiting for its verdict. Returns the
 * assignments, in the order of their tasks.
 */
export const handInAll = async (site: Site, job: Job, people: number): Promise<Uuid[]> => {
  const id = fromPublicId('job', job.id)
  // In one transaction: between two the instance would find the job over, and close it.
  return site.inside.transaction().execute(async (tx) => {
    await sql`delete from place where job_id = ${id}`.execute(tx)
    await sql`update job set next_ordinal = task_count + 1 where id = ${id}`.execute(tx)
    const { rows } = await sql<{ id: Uuid }>`
    with crowd as (select id, row_number() over (order by id) as n from worker limit ${people})
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at, first_submitted_at, submitted_at, auto_approve_at,
      revision)
    select gen_random_uuid(), t.job_id, t.id, 1, t.ordinal, crowd.id, 'submitted', 1, now(),
      now() + interval '1 hour', now(), now(), now() + interval '3 days', 1
    from task t join crowd on crowd.n = 1 + abs(hashtext(t.id::text)) % ${people}::int
    where t.job_id = ${id} order by t.ordinal
    returning id`.execute(tx)
    await sql`
    insert into submission (assignment_id, revision, answers, submitted_at)
    select id, 1, ${JSON.stringify(ANSWERS.answers)}, now() from assignment
    where job_id = ${id}`.execute(tx)
    await sql`
    insert into assignment_history (assignment_id, event, from_status, to_status, caller, created_at)
    select a.id, event, from_status, to_status, 'worker:' || a.worker_id, now()
    from assignment a, (values ('claim', null, 'active'), ('submit', 'active', 'submitted'))
      as step (event, from_status, to_status)
    where a.job_id = ${id}`.execute(tx)
    return rows.map((row) => row.id)
  })
}
